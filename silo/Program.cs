using HuYing.Ledger;
using HuYing.Silo;
using HuYing.Silo.Verbs;
using Npgsql;

// One executable; what it does is its first word. Settings come from the environment (see SiloOptions).
try
{
    var options = SiloOptions.FromEnvironment();
    return args switch
    {
        [] or ["serve"] => await Serve.Run(options),
        ["migrate"] => await Migrate.Run(options),
        ["seed", var folder] => await Seed.Run(options, folder),
        ["verify", .. var rest] => await Verify.Run(options, rest),
        ["anchor", .. var rest] => await Anchoring.Run(options, rest),
        ["replay", var file, .. var rest] => await Replay.Run(options, file, rest),
        ["bench", .. var rest] => await Bench.Run(options, rest),
        ["rekey", .. var rest] => await Rekey.Run(options, rest),
        ["rescue", .. var rest] => await Rescue.Run(options, rest),
        ["doctor"] => await Doctor.Run(options),
        ["health"] => await Health.Run(options),
        _ => Usage.Print(args),
    };
}
catch (LedgerRefused refused)
{
    await Console.Error.WriteLineAsync($"拒绝({refused.Code}):{refused.Message}");
    return 2;
}
catch (Exception fault) when (fault is LedgerUnavailable or NpgsqlException or InvalidDataException)
{
    await Console.Error.WriteLineAsync($"失败:{(fault.InnerException ?? fault).Message}");
    return 1;
}
