using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;

namespace HuYing.Tests.Tickets;

/// <summary>The machine as the decisions really behave, for people to read.</summary>
internal static class TransitionTableText
{
    private static readonly (string Name, Actor Actor)[] People =
    [
        ("caller", Caller),
        ("leader", StreetLeader),
        ("street2", OtherCaller),
        ("depart", Answerer()),
        ("notified", Answerer("zhujian")),
        ("depart2", Answerer("gongan")),
        ("platform", Platform),
        ("superv", Supervisor),
        ("district", DistrictLeader),
        ("admin", SystemAdministrator),
        ("system", SmallDistrict.System),
        ("abroad", Elsewhere),
    ];

    private static readonly (string Sign, string Code)[] Refusals =
    [
        ("·", "not_in_state"),
        ("a", "assignment_not_in_state"),
        ("-", "no_such_ticket"),
        ("m", "arrival_missing"),
        ("e", "emergency_cannot_be_suspended"),
        ("s", "suspended"),
        ("n", "not_suspended"),
        ("l", "lead_not_single"),
        ("3", "role_not_allowed"),
        ("4", "no_such_assignment"),
    ];

    public static string Generate() => string.Concat(Lines().Select(line => line.TrimEnd() + '\n'));

    private static IEnumerable<string> Lines() =>
    [
        "WHAT MAY HAPPEN NEXT: what a valid command of the right person comes to in each state.",
        "",
        .. Machine.States.Select(state => $"{state.Sign,-4}{state.Name}"),
        "",
        "+ = recorded as said at the end of the line; where that differs between states, each has its own capital.",
        .. Refusals.Select(one => $"{one.Sign,-4}{one.Code}").Take(Refusals.Length - 2),
        "",
        Row("", Machine.States.Select(state => state.Sign), 3),
        .. Samples.All.Select(WhatHappens),
        "",
        "WHO MAY: each command in a state where it is legal, dispatched if possible.",
        "",
        "yes = carried out, 403 = role_not_allowed, 404 = no_such_ticket, 404a = no_such_assignment,",
        "409 = contact_in_use: only when the case has ended,",
        "street2 = another street, depart2 = a department without a share, abroad = another district",
        "",
        Row("", People.Select(one => one.Name), 9),
        Row("draft", People.Select(one => Cell(new TicketStory().Try(DraftOf(one.Actor), one.Actor))), 9),
        .. Samples.All.Select(WhoMay),
    ];

    private static string WhatHappens(TicketCommand command)
    {
        var decisions = Machine.States.Select(state => Verdict(state.Story(), command)).ToList();
        var outcomes = decisions.Where(one => one.Refusal is null).Select(Outcome).Distinct().ToList();
        var signs = outcomes.Count == 1 ? "+" : "ABCDEF";
        var cells = decisions.Select(one => one.Refusal is { } refusal
            ? Refusals.FirstOrDefault(known => known.Code == refusal.Code).Sign ?? refusal.Code
            : signs[outcomes.IndexOf(Outcome(one))].ToString());
        var key = outcomes.Select((outcome, index) => outcomes.Count == 1 ? outcome : $"{signs[index]} = {outcome}");
        return Row(Machine.NameOf(command), cells, 3) + string.Join("; ", key);
    }

    private static string Outcome(Decision decision) =>
        string.Join(", ", decision.Events.Select(one => one.Name).DefaultIfEmpty("nothing to record"));

    private static string WhoMay(TicketCommand command)
    {
        var legal = Machine.States
            .OrderBy(state => state.Name.StartsWith("Dispatched", StringComparison.Ordinal) ? 0 : 1)
            .Select(state => state.Story())
            .First(story => Verdict(story, command).Refusal is null);
        return Row(Machine.NameOf(command), People.Select(one => Cell(legal.Try(command, one.Actor))), 9);
    }

    private static Decision Verdict(TicketStory story, TicketCommand command) =>
        Prepared(story, command).Try(command, Machine.RightActor(command));

    private static TicketStory Prepared(TicketStory story, TicketCommand command) =>
        command is HoldContact or EraseContact && story.Ticket.Contact is null ? story.WithContact() : story;

    private static DraftTicket DraftOf(Actor actor)
    {
        var content = Samples.Content();
        var there = content.Place with { CommunityId = "ximen-qiao", GridId = null };
        return new DraftTicket(
            Samples.TicketId, actor.UnitId == OtherStreet ? content with { Place = there } : content);
    }

    private static string Row(string name, IEnumerable<string> cells, int width) =>
        $"{name,-24}" + string.Concat(cells.Select(cell => cell.PadRight(width)));

    private static string Cell(Decision decision) => decision.Refusal?.Code switch
    {
        null => "yes",
        "role_not_allowed" => "403",
        "no_such_ticket" => "404",
        "no_such_assignment" => "404a",
        "contact_in_use" => "409",
        var other => other,
    };
}
