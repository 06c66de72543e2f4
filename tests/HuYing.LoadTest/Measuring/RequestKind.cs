namespace HuYing.LoadTest.Measuring;

/// <summary>What is asked of the server, in the order of a call's life; then what is only looked at.</summary>
internal enum RequestKind
{
    Call,
    Approve,
    Accept,
    Dispatch,
    Acknowledge,
    List,
    Board,
}

internal static class RequestKindNames
{
    internal static string Name(this RequestKind kind) => kind switch
    {
        RequestKind.Call => "呼叫",
        RequestKind.Approve => "审批",
        RequestKind.Accept => "受理",
        RequestKind.Dispatch => "派单",
        RequestKind.Acknowledge => "签收",
        RequestKind.List => "看列表",
        RequestKind.Board => "看板",
    };
}
