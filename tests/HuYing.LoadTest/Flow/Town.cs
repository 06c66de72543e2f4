using HuYing.Client;
using HuYing.Client.Responsibilities;
using HuYing.Client.Tickets;
using HuYing.LoadTest.District;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Profiles;
using HuYing.LoadTest.Proof;

namespace HuYing.LoadTest.Flow;

/// <summary>
/// What everybody does who comes. A call goes on after a while of thought: nobody approves what has not been called, so
/// the intended instant of each next step is its thought after the answer to the one before.
/// </summary>
/// <param name="mark">What all markers of the run begin with.</param>
/// <param name="over">No step is begun any more; what was sent is waited for.</param>
internal sealed class Town(
    Cast cast,
    Topics topics,
    Profile profile,
    double speed,
    string mark,
    OpenLoop loop,
    RunClock clock,
    CallBook book,
    CancellationToken over)
{
    private static readonly TimeSpan UsualThought = TimeSpan.FromSeconds(30);

    private int _left;

    /// <summary>Next steps that the end of the run came before.</summary>
    internal int Left => _left;

    internal Task Live(Visit visit)
    {
        var mind = new Random(visit.Seed);
        var street = cast.Streets[visit.Street];
        return visit.Purpose switch
        {
            Purpose.Call => Call(visit, mind, street),
            Purpose.LookAtList => Look(visit, mind, street),
            Purpose.LookAtBoard => LookAtBoard(visit, mind, street),
        };
    }

    private async Task Call(Visit visit, Random mind, CallingStreet street)
    {
        var item = Pick(visit.IsHot ? topics.Hot : topics.Others, mind);
        var kind = visit.IsHot ? profile.Kind : TicketKind.Daily;
        var client = Pick(street.Callers, mind).Client;
        var marker = $"{mark}-{visit.No:D7}";
        var ticket = TicketTexts.Call(marker, item, kind, Pick(street.Communities, mind), mind.Next(10_000));
        var attempt = new Attempt();
        var call = book.Intend(marker, attempt, one => Again(one, client, ticket, attempt));
        var reply = await loop.Send(
            RequestKind.Call, visit.At, () => attempt.Carry(() => client.DraftTicket(ticket)));
        if (reply is null)
        {
            call.GiveUp();
            return;
        }

        call.Acknowledge(reply.TicketId, reply.Version);
        await GoOn(call, item, street, mind);
    }

    private async Task GoOn(Call call, Responsibility item, CallingStreet street, Random mind)
    {
        var id = call.TicketId!;
        var desk = Pick(cast.Desks, mind).Client;
        var (mix, leader) = (profile.Mix, street.Leader.Client);
        _ = mind.NextDouble() < mix.Approved
            && await Step(call, RequestKind.Approve, mind, () => leader.ApproveTicket(id, new Approval()))
            && mind.NextDouble() < mix.Dispatched
            && await Step(call, RequestKind.Accept, mind, () => desk.AcceptTicket(id, new Acceptance(Grade.General)))
            && await Step(call, RequestKind.Dispatch, mind, () => desk.DispatchTicket(id, TicketTexts.To(item)))
            && mind.NextDouble() < mix.Acknowledged
            && cast.Answerers.TryGetValue(item.Lead, out var answerer)
            && await Step(
                call,
                RequestKind.Acknowledge,
                mind,
                () => answerer.Client.AcknowledgeAssignment(id, 1, new Acknowledgement(answerer.Name)));
    }

    private async Task<bool> Step(Call call, RequestKind kind, Random mind, Func<Task<TicketReply>> act)
    {
        var intended = clock.Now + (UsualThought * (-Math.Log(1 - mind.NextDouble()) / speed));
        try
        {
            await clock.Until(intended, over);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _left);
            return false;
        }

        var attempt = new Attempt();
        var reply = await loop.Send(kind, intended, () => attempt.Carry(act));
        if (reply is not null)
        {
            call.Acknowledge(reply.TicketId, reply.Version);
        }

        return reply is not null;
    }

    // A caller and his leader look at their street's list, the desk at the district's.
    private Task<TicketPage?> Look(Visit visit, Random mind, CallingStreet street)
    {
        var reader = mind.Next(3) switch
        {
            0 => street.Leader,
            1 => Pick(cast.Desks, mind),
            _ => Pick(street.Callers, mind),
        };
        var listing = new TicketListing(
            OpenOnly: true, Order: mind.Next(2) == 0 ? TicketOrder.Newest : TicketOrder.DueSoonest);
        return loop.Send(RequestKind.List, visit.At, () => reader.Client.ListTickets(listing, null));
    }

    private Task LookAtBoard(Visit visit, Random mind, CallingStreet street)
    {
        switch (mind.Next(3))
        {
            case 0:
                return loop.Send(
                    RequestKind.Board, visit.At, () => street.Leader.Client.GetStreetBoard(street.Id));
            case 1:
                var answerer = cast.Answerers[Pick([.. cast.Answerers.Keys], mind)];
                return loop.Send(
                    RequestKind.Board, visit.At, () => answerer.Client.GetDepartmentBoard(answerer.UnitId));
            default:
                return loop.Send(
                    RequestKind.Board, visit.At, () => Pick(cast.Desks, mind).Client.GetDistrictBoard());
        }
    }

    private static async Task<bool> Again(Call call, HuYingClient client, NewTicket ticket, Attempt attempt)
    {
        try
        {
            var reply = await attempt.Carry(() => client.DraftTicket(ticket));
            call.Acknowledge(reply.TicketId, reply.Version);
            return true;
        }
        catch (HuYingProblem problem) when (!problem.IsTransient && !Trouble.LeavesDoubt(problem.Code))
        {
            call.Settle();
            return true;
        }
        catch (Exception fault) when (Trouble.CodeOf(fault) is not null)
        {
            return false;
        }
    }

    private static T Pick<T>(IReadOnlyList<T> choices, Random mind) => choices[mind.Next(choices.Count)];
}
