using HuYing.Silo;
using HuYing.Silo.Verbs;

// One executable; what it does is its first word. Settings come from the environment (see SiloOptions).
var options = SiloOptions.FromEnvironment();
return args switch
{
    [] or ["serve"] => await Serve.Run(options),
    ["migrate"] => await Migrate.Run(options),
    ["seed", var folder] => await Seed.Run(options, folder),
    ["verify"] => await Verify.Run(options),
    ["replay", var file, .. var rest] => await Replay.Run(options, file, rest),
    ["bench", .. var rest] => await Bench.Run(options, rest),
    ["doctor"] => await Doctor.Run(options),
    _ => Usage.Print(args),
};
