using System.Collections.Concurrent;

namespace HuYing.Tests.Crash;

/// <summary>
/// What the callers know, kept apart from the system under test: every intent before it is sent, every
/// acknowledgement after it came. The marker is part of the call's text, so the ledger can be searched for it.
/// </summary>
internal sealed class CallJournal
{
    private readonly ConcurrentDictionary<string, bool> _intended = new();

    private readonly ConcurrentDictionary<string, string> _acknowledged = new();

    public int Acknowledged => _acknowledged.Count;

    public void Intend(string marker) => _intended[marker] = true;

    public void Acknowledge(string marker, string ticketId) => _acknowledged[marker] = ticketId;

    /// <summary>Every way in which the ledger disagrees with what the callers know; empty when it agrees.</summary>
    /// <param name="ledger">Marker and number of every ticket in the ledger.</param>
    public List<string> Compare(IReadOnlyCollection<(string Marker, string TicketId)> ledger)
    {
        var found = ledger.ToLookup(one => one.Marker, one => one.TicketId);
        var problems = new List<string>();
        foreach (var (marker, ticket) in _acknowledged)
        {
            var stored = found[marker].ToList();
            if (stored.Count == 0)
            {
                problems.Add($"lost: {marker} was acknowledged as {ticket}");
            }
            else if (stored is not [var single] || single != ticket)
            {
                problems.Add($"not once: {marker} was acknowledged as {ticket} and is {string.Join(", ", stored)}");
            }
        }

        problems.AddRange(found
            .Where(one => !_acknowledged.ContainsKey(one.Key) && one.Count() > 1)
            .Select(one => $"not once: {one.Key} is {string.Join(", ", one)}"));
        problems.AddRange(found.Where(one => !_intended.ContainsKey(one.Key)).Select(one => $"never sent: {one.Key}"));
        return problems;
    }
}
