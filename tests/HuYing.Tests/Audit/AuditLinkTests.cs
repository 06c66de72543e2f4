using HuYing.Domain.Organisation;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;

namespace HuYing.Tests.Audit;

public sealed class AuditLinkTests
{
    // Computed by a program in another language, from the description of the form alone. Stored chains depend on them.
    [Theory]
    [InlineData(ChainAlgorithm.Sha256, "34239fd018cc5e8a96a21c3f3c97e5ea7e77e68ceb9a6a16e1f730b5baa10474")]
    [InlineData(ChainAlgorithm.Sm3, "2a441fabb3e69a8c5d75e3d2dd01ce6bbc775ff9349882ffd98d51175118cfef")]
    public void The_form_that_is_hashed_never_changes(ChainAlgorithm algorithm, string expected)
    {
        var row = AuditRow.Of(new AuditRecord(
            "ApproveTicket",
            AuditResult.Refused,
            "own_case",
            "HY-20261122-000001",
            new Actor("desk-1", "赵指挥", Role.Platform, "center", "heping"),
            new Origin("10.1.2.3", "0011223344556677", "4bf92f3577b34da6"),
            new Dictionary<string, string> { ["note"] = "例行检查" }));
        var at = new DateTimeOffset(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

        var hash = AuditLink.Hash(ChainHash.Of(algorithm), ChainLink.Origin, 1, 7, at, row);

        Assert.Equal(expected, Convert.ToHexStringLower(hash));
    }
}
