namespace HuYing.Rest.Health;

/// <summary>One thing that must be in order before this process is sent requests.</summary>
public interface IReadinessCheck
{
    string Name { get; }

    /// <summary>Null when in order; else what is wrong, for the operator, without secrets.</summary>
    Task<string?> Check(CancellationToken cancel);
}
