using HuYing.Domain.Organisation;

namespace HuYing.Silo.Replay;

/// <summary>The people of the demonstration district, by what they do.</summary>
internal sealed class Cast(IReadOnlyList<(string Login, Actor Actor)> accounts)
{
    internal Actor Caller(string login) => accounts.FirstOrDefault(one => one.Login == login).Actor
        ?? throw new FormatException($"没有账号 {login}");

    internal Actor LeaderOf(string streetId) => First(Role.StreetLeader, streetId);

    internal Actor AnswererOf(string departmentId) => First(Role.Answerer, departmentId);

    internal Actor Platform(int turn)
    {
        var desk = accounts.Where(one => one.Actor.Role == Role.Platform).ToList();
        return desk.Count > 0 ? desk[turn % desk.Count].Actor : throw new FormatException("没有平台账号");
    }

    private Actor First(Role role, string unitId) =>
        accounts.FirstOrDefault(one => one.Actor.Role == role && one.Actor.UnitId == unitId).Actor
        ?? throw new FormatException($"{unitId} 没有 {role} 账号");
}
