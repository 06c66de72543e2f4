using System.Security.Cryptography;
using System.Text;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>Where the scripted people act: sends their commands, rings the alarms, counts what came of it.</summary>
internal sealed class Stage(
    IActors actors,
    ITicketJournal journal,
    AttachmentStore attachments,
    SimulatedTime time,
    Script script,
    string file)
{
    private readonly Dictionary<string, DateTimeOffset> _alarms = new(StringComparer.Ordinal);

    internal List<string> Refusals { get; } = [];

    internal int Acts { get; private set; }

    /// <summary>Sends one command; the same step of the same row always carries the same request id.</summary>
    internal async Task<TicketAnswer> Send(
        TicketId id, string row, string step, TicketCommand command, Actor by, bool isNew = false)
    {
        var stamp = new RequestStamp(StampOf(row, step), SHA256.HashData(Encoding.UTF8.GetBytes(step)));
        var answer = await actors.Ticket(id).Do(
            new TicketRequest(command, by, null, stamp, isNew), CancellationToken.None);
        switch (answer)
        {
            case TicketAnswer.Done { Replayed: false }:
                Acts++;
                await WatchAlarm(id);
                break;
            case TicketAnswer.Done:
                break;
            case TicketAnswer.Refused refused:
                Refusals.Add($"{row} {step}:{refused.Refusal.Code} {refused.Refusal.Field} {refused.Refusal.Detail}");
                break;
            default:
                throw new InvalidOperationException($"{row} {step}:{answer.GetType().Name}");
        }

        return answer;
    }

    /// <summary>Puts a demonstration photo on the ticket and returns its id.</summary>
    internal async Task<Guid> Photograph(TicketId id, string row, string step, Actor by)
    {
        var photo = StampOf(row, step + "/photo");
        var png = DemoPhoto.Png(BitConverter.ToUInt16(photo.ToByteArray()));
        var stored = new StoredAttachment(
            photo,
            id,
            $"{step}.png",
            "image/png",
            Convert.ToHexStringLower(SHA256.HashData(png)),
            by.AccountId,
            time.GetUtcNow(),
            png);
        await attachments.Keep(stored, CancellationToken.None);
        await Send(id, row, step + "/attach", new Attach(stored.Description), by);
        return photo;
    }

    internal async Task<Ticket> Look(TicketId id) =>
        (await journal.Load(id, CancellationToken.None))?.Ticket
        ?? throw new InvalidOperationException($"{id} is not in the ledger.");

    // The district's real alarms are silent for a replayed day, so its alarms are part of the script.
    private async Task WatchAlarm(TicketId id)
    {
        if ((await Look(id)).NextAlarm() is { } next && _alarms.GetValueOrDefault(id.Value) != next)
        {
            _alarms[id.Value] = next;
            script.Plan(next.AddSeconds(1), () => Ring(id));
        }
    }

    private async Task Ring(TicketId id)
    {
        var alarm = new TicketRequest(new RecordPassedDeadlines(), Actor.SystemOf(""));
        await actors.Ticket(id).Do(alarm, CancellationToken.None);
        await WatchAlarm(id);
    }

    private Guid StampOf(string row, string step) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"replay\n{file}\n{row}\n{step}")).AsSpan(0, 16));
}
