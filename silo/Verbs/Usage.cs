namespace HuYing.Silo.Verbs;

/// <summary>What can be asked of this executable.</summary>
internal static class Usage
{
    internal static int Print(string[] args)
    {
        Console.Error.WriteLine($"不认识的命令:{string.Join(' ', args)}");
        Console.Error.WriteLine(
            "用法:HuYing.Silo serve | migrate | seed 目录 | verify [--anchors 目录 [--key 公钥]] | anchor [--to 目录] | "
            + "rekey [--new] | rescue 登录名 [--yes] | replay 文件 [--recent] [--speed N] | bench [选项] | "
            + "doctor | health");
        return 64;
    }
}
