using HuYing.Client;
using HuYing.LoadTest;
using HuYing.LoadTest.District;
using HuYing.LoadTest.Report;

// Calls as a city makes them, against a running server, over its public contract only.
if (LoadOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(LoadOptions.Help);
    return 64;
}

if (await Logins.Password(options.LoginsFile) is not { } password)
{
    await Console.Error.WriteLineAsync($"没有密码:设 HUYING_LOAD_PASSWORD,或用 --logins 指明示范账号文件({options.LoginsFile})。");
    return 66;
}

try
{
    var result = await new LoadRun(options, password, Console.Out, TimeProvider.System).Run();
    await ConsoleReport.Write(result, Console.Out);
    await ReportFiles.Write(result, Console.Out);
    return result.Outcome == Outcome.Failed ? 1 : 0;
}
catch (Exception fault) when (fault is HuYingProblem or HttpRequestException)
{
    await Console.Error.WriteLineAsync($"压力测试中断:{fault.Message}");
    return 69;
}
