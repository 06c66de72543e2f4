using HuYing.Client;
using HuYing.Client.Organisation;

namespace HuYing.LoadTest.District;

/// <summary>Somebody who is logged in.</summary>
internal sealed record Person(string Name, string UnitId, HuYingClient Client);

/// <summary>A street with those who call from it.</summary>
internal sealed record CallingStreet(
    string Id, IReadOnlyList<Person> Callers, Person Leader, IReadOnlyList<string> Communities);

/// <summary>Everybody of the district who takes part, logged in.</summary>
internal sealed record Cast(
    IReadOnlyList<CallingStreet> Streets,
    IReadOnlyDictionary<string, Person> Answerers,
    IReadOnlyList<Person> Desks)
{
    private const int LoginsAtOnce = 4;

    internal int Count => Desks.Count + Answerers.Count + Streets.Sum(street => street.Callers.Count + 1);

    /// <summary>Asks the server itself who there is; every account has the same password.</summary>
    /// <exception cref="HuYingProblem">Somebody is not let in.</exception>
    internal static async Task<Cast> LogIn(Func<HuYingClient> connect, string desk, string password)
    {
        var first = connect();
        await first.LogIn(desk, password);
        var accounts = (await first.ListAccounts()).Accounts
            .Where(account => !account.Disabled
                && account.Role is Role.Caller or Role.StreetLeader or Role.Answerer or Role.Platform)
            .ToList();
        var people = new Person[accounts.Count];
        var few = new ParallelOptions { MaxDegreeOfParallelism = LoginsAtOnce };
        await Parallel.ForAsync(0, accounts.Count, few, async (i, cancel) =>
        {
            var client = connect();
            await client.LogIn(accounts[i].Login, password, cancel: cancel);
            people[i] = new Person(accounts[i].Name, accounts[i].UnitId, client);
        });
        var byRole = accounts.Zip(people).ToLookup(one => one.First.Role, one => one.Second);
        return new Cast(
            await StreetsOf(first, byRole),
            byRole[Role.Answerer].DistinctBy(one => one.UnitId).ToDictionary(one => one.UnitId),
            [.. byRole[Role.Platform]]);
    }

    /// <summary>Ends the logins, so that the server has nothing to remember of the run but its tickets.</summary>
    internal Task LogOut() => Task.WhenAll(
        Streets.SelectMany(street => street.Callers.Append(street.Leader))
            .Concat(Answerers.Values)
            .Concat(Desks)
            .Select(person => person.Client.LogOut()));

    private static async Task<IReadOnlyList<CallingStreet>> StreetsOf(
        HuYingClient client, ILookup<Role, Person> byRole)
    {
        var streets = new List<CallingStreet>();
        foreach (var street in (await client.ListStreets()).Units)
        {
            var callers = byRole[Role.Caller].Where(one => one.UnitId == street.Id).ToList();
            var leader = byRole[Role.StreetLeader].FirstOrDefault(one => one.UnitId == street.Id);
            var communities = (await client.GetStreet(street.Id)).Communities;
            if (callers.Count > 0 && leader is not null && communities.Count > 0)
            {
                streets.Add(new CallingStreet(
                    street.Id, callers, leader, [.. communities.Select(one => one.Community.Id)]));
            }
        }

        return streets;
    }
}
