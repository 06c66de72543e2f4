namespace HuYing.Tests.Overload;

/// <summary>Tests that take the whole machine run by themselves, after the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
