using HuYing.Domain.Tickets;
using HuYing.Ledger.Verification;
using HuYing.Tests.Tickets;

namespace HuYing.Tests.Ledger;

/// <summary>The verifier's own table of states knows every step that the machine can make, and no other.</summary>
public sealed class LegalStepsTests
{
    [Fact]
    public void Whatever_the_machine_records_in_any_state_is_legal_to_the_verifier()
    {
        var seen = new HashSet<string>();
        foreach (var state in Machine.States)
        {
            foreach (var command in Samples.All)
            {
                var story = state.Story();
                var before = story.Ticket;
                foreach (var happened in story.Try(command, Machine.RightActor(command)).Events)
                {
                    Assert.True(LegalSteps.Allows(before, happened), $"{happened.Name} in {state.Name}");
                    before = Ticket.After(before, new RecordedEvent(
                        before.Version + 1, story.Now, Machine.RightActor(command), happened));
                    seen.Add(happened.Name);
                }
            }
        }

        Assert.Contains("relabelled", seen);
        Assert.True(seen.Count >= 25, string.Join(' ', seen.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_step_that_the_machine_never_makes_is_not_legal()
    {
        var draft = TicketStory.ADraft().Ticket;
        var filed = TicketStory.AnEvaluatedTicket().Do(new FileCase(), SmallDistrict.Platform).Ticket;

        Assert.False(LegalSteps.Allows(draft, new TicketRelabelled(Sensitivity.Sensitive, "涉及未成年人")));
        Assert.False(LegalSteps.Allows(filed, new TicketRelabelled(Sensitivity.Sensitive, "涉及未成年人")));
        Assert.False(LegalSteps.Allows(draft, new TicketClosed()));
        Assert.False(LegalSteps.Allows(null, new TicketClosed()));
    }
}
