using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

internal static class CounterScopes
{
    /// <summary>As stored.</summary>
    public static string Word(CounterScope scope) => scope switch
    {
        CounterScope.Street => "street",
        CounterScope.Department => "department",
    };
}
