namespace HuYing.Silo.Verbs;

/// <summary>Runs the server until it is told to stop.</summary>
internal static class Serve
{
    internal static async Task<int> Run(SiloOptions options)
    {
        await using var app = SiloApp.Build(options);
        await app.RunAsync();
        return 0;
    }
}
