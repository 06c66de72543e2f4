using System.Collections.Concurrent;
using HuYing.LoadTest.Flow;

namespace HuYing.LoadTest.Proof;

/// <summary>
/// What the callers know of their calls, kept apart from the server: what they set out to create, what they were told.
/// The marker stands in the call's title, so the server's lists can be searched for it.
/// </summary>
internal sealed class CallBook
{
    private readonly ConcurrentDictionary<string, Call> _calls = new(StringComparer.Ordinal);

    internal int Count => _calls.Count;

    internal IReadOnlyList<Call> InDoubt => [.. _calls.Values.Where(call => call.Fate == Fate.InDoubt)];

    /// <param name="again">Sends the same request once more, under the same key.</param>
    internal Call Intend(string marker, Attempt attempt, Func<Call, Task<bool>> again) =>
        _calls[marker] = new Call(marker, attempt, again);

    /// <summary>Compares with everything of this run that the server's lists show.</summary>
    internal Verdict Compare(IReadOnlyCollection<FoundTicket> listed)
    {
        var found = listed.ToLookup(one => one.Marker, StringComparer.Ordinal);
        var acknowledged = _calls.Values.Where(call => call.Fate == Fate.Acknowledged).ToList();
        return new Verdict(
            _calls.Count,
            acknowledged.Count,
            listed.Count,
            Lost: [.. acknowledged.Where(call => !found[call.Marker].Any()).Select(call => Line(call, found))],
            Twice: [.. _calls.Values.Where(call => found[call.Marker].Count() > 1).Select(call => Line(call, found))],
            Other: [.. acknowledged.Where(call => IsAnother(call, found)).Select(call => Line(call, found))],
            Behind: [.. acknowledged.Where(call => IsBehind(call, found)).Select(call => Line(call, found))],
            Refuted: [.. _calls.Values.Where(call => IsRefuted(call, found)).Select(call => Line(call, found))],
            Strange: [.. listed.Select(one => one.Marker).Where(marker => !_calls.ContainsKey(marker))],
            Refused: _calls.Values.Count(call => call.Fate == Fate.Refused),
            Resolved: _calls.Values.Count(call => call.WasInDoubt && call.Fate != Fate.InDoubt),
            InDoubt: [.. InDoubt.Select(call => Line(call, found))]);
    }

    private static bool IsAnother(Call call, ILookup<string, FoundTicket> found) =>
        found[call.Marker].ToList() is [var only] && only.TicketId != call.TicketId;

    private static bool IsBehind(Call call, ILookup<string, FoundTicket> found) =>
        found[call.Marker].FirstOrDefault(one => one.TicketId == call.TicketId) is { } ticket
        && ticket.Version < call.Version;

    private static bool IsRefuted(Call call, ILookup<string, FoundTicket> found) =>
        call.Fate == Fate.Refused && found[call.Marker].Any();

    private static string Line(Call call, ILookup<string, FoundTicket> found) =>
        $"{call.Marker} 答复 {call.TicketId ?? "—"} 第 {call.Version} 版;列表 "
        + string.Join("、", found[call.Marker].Select(one => $"{one.TicketId} 第 {one.Version} 版").DefaultIfEmpty("—"));
}

/// <summary>A ticket of this run as the server's list shows it.</summary>
internal sealed record FoundTicket(string Marker, string TicketId, int Version);
