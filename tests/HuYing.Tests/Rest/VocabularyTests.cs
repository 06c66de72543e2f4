using System.Text.RegularExpressions;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Rest.Errors;
using Query = HuYing.Ledger.Tickets;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed partial class VocabularyTests
{
    [Theory]
    [InlineData(typeof(TicketStatus), typeof(Wire.TicketStatus))]
    [InlineData(typeof(AssignmentStatus), typeof(Wire.AssignmentStatus))]
    [InlineData(typeof(TicketKind), typeof(Wire.TicketKind))]
    [InlineData(typeof(Sensitivity), typeof(Wire.Sensitivity))]
    [InlineData(typeof(Grade), typeof(Wire.Grade))]
    [InlineData(typeof(TicketClass), typeof(Wire.TicketClass))]
    [InlineData(typeof(AssignmentRole), typeof(Wire.AssignmentRole))]
    [InlineData(typeof(ClockKind), typeof(Wire.ClockKind))]
    [InlineData(typeof(Outcome), typeof(Wire.Outcome))]
    [InlineData(typeof(Query.ClockLight), typeof(Wire.ClockLight))]
    [InlineData(typeof(Query.TicketOrder), typeof(Wire.TicketOrder))]
    [InlineData(typeof(HuYing.Ledger.Audit.AuditResult), typeof(HuYing.Client.Audit.AuditResult))]
    [InlineData(typeof(LimitUnit), typeof(HuYing.Client.WorkingDays.LimitUnit))]
    [InlineData(typeof(DayVerdict), typeof(HuYing.Client.WorkingDays.DayVerdict))]
    [InlineData(typeof(Role), typeof(HuYing.Client.Organisation.Role))]
    [InlineData(typeof(UnitKind), typeof(HuYing.Client.Organisation.UnitKind))]
    public void The_wire_speaks_the_domains_words(Type domain, Type wire)
    {
        Assert.Equal(Pairs(domain), Pairs(wire));
    }

    [Fact]
    public void Every_refusal_of_the_domain_has_words_for_people()
    {
        var codes = RefusalCodes("HuYing.Domain").ToHashSet();

        Assert.Contains("own_case", codes);
        Assert.True(codes.Count >= 35, $"Only {codes.Count} codes were found in the sources.");
        Assert.All(codes, code => Assert.True(
            RefusalTable.Rows.ContainsKey(code) || ProblemTable.Rows.ContainsKey(code), $"{code} has no title."));
    }

    [Fact]
    public void Every_refusal_of_the_stores_that_a_request_can_meet_has_words_for_people()
    {
        // These come from seed files and from what the facade does not offer.
        string[] elsewhere =
        [
            "no_such_district", "no_such_street", "no_such_time_zone", "taken_by_another_district", "unit_id_invalid",
            "unit_id_taken", "unit_misplaced", "unit_moved", "unit_twice",
        ];
        var codes = RefusalCodes("HuYing.Ledger").Except(elsewhere).ToHashSet();

        Assert.Contains("cursor_invalid", codes);
        Assert.All(codes, code => Assert.True(
            RefusalTable.Rows.ContainsKey(code) || ProblemTable.Rows.ContainsKey(code), $"{code} has no title."));
    }

    [Fact]
    public void Every_kind_of_answer_has_its_status()
    {
        Assert.Null(Problems.Of(new TicketAnswer.Done(new TicketReply("", 1, TicketStatus.Draft, []), false)));
        Assert.Equal((422, "text_missing"), Of(Refused(RefusalKind.Invalid, "text_missing")));
        Assert.Equal((409, "not_in_state"), Of(Refused(RefusalKind.Conflict, "not_in_state")));
        Assert.Equal((403, "own_case"), Of(Refused(RefusalKind.Forbidden, "own_case")));
        Assert.Equal((404, "no_such_ticket"), Of(Refused(RefusalKind.NotFound, "no_such_ticket")));
        Assert.Equal((412, "version_conflict"), Of(new TicketAnswer.Stale(7)));
        Assert.Equal((422, "idempotency_key_reused"), Of(new TicketAnswer.OtherContent()));
        Assert.Equal((503, "busy"), Of(new TicketAnswer.Busy(TimeSpan.FromSeconds(3))));
        Assert.Equal((503, "outcome_unknown"), Of(new TicketAnswer.Unknown()));
        Assert.Equal(TimeSpan.FromSeconds(3), Problems.Of(new TicketAnswer.Busy(TimeSpan.FromSeconds(3)))!.RetryAfter);
        Assert.NotNull(Problems.Of(new TicketAnswer.Unknown())!.RetryAfter);
    }

    private static (int?, string) Of(TicketAnswer answer)
    {
        var problem = Problems.Of(answer)!;
        return (problem.StatusCode, problem.Code);
    }

    private static TicketAnswer.Refused Refused(RefusalKind kind, string code) => new(new Refusal(code, kind));

    private static IEnumerable<string> Pairs(Type words) =>
        Enum.GetValuesAsUnderlyingType(words).Cast<int>().Select(value => $"{value} {Enum.GetName(words, value)}");

    // Codes are literals beside Refusal, or in the arms of a choice that is handed to it.
    private static IEnumerable<string> RefusalCodes(string project) =>
        from file in Directory.GetFiles(
            Path.Combine(Repository.Root, "src", project), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        where line.Contains("Refusal", StringComparison.Ordinal) || line.Contains("Invalid(", StringComparison.Ordinal)
        from Match code in Code().Matches(line)
        select code.Groups[1].Value;

    [GeneratedRegex("\"([a-z]+(?:_[a-z]+)+)\"")]
    private static partial Regex Code();
}
