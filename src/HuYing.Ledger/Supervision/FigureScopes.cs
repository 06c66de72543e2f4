using HuYing.Domain.Supervision;

namespace HuYing.Ledger.Supervision;

internal static class FigureScopes
{
    /// <summary>As stored.</summary>
    public static string Word(FigureScope scope) => scope switch
    {
        FigureScope.Department => "department",
        FigureScope.Street => "street",
        FigureScope.Kind => "kind",
        FigureScope.Item => "item",
        FigureScope.Flow => "flow",
    };
}
