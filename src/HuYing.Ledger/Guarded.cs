using System.Net.Sockets;
using Npgsql;

namespace HuYing.Ledger;

/// <summary>Turns whatever the driver throws into the one fault that callers know.</summary>
internal static class Guarded
{
    internal static async Task<T> Run<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception fault) when (fault is NpgsqlException or SocketException or IOException or TimeoutException)
        {
            throw new LedgerUnavailable(fault);
        }
    }
}
