namespace HuYing.Rest.Health;

/// <summary>One thing that must be in order before this process is sent requests.</summary>
public interface IReadinessCheck
{
    string Name { get; }

    /// <summary>False for what is only a warning: the process is sent requests all the same.</summary>
    bool IsVital => true;

    /// <summary>Null when in order; else what is wrong, for the operator, without secrets.</summary>
    Task<string?> Check(CancellationToken cancel);
}
