using HuYing.Domain.Organisation;
using HuYing.Tests.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;

namespace HuYing.Tests.Organisation;

public sealed class AppointmentTests
{
    [Fact]
    public void It_takes_two_people_to_make_an_administrator()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role.IsAdministrator()))
        {
            Assert.False(Appointment.May(SystemAdministrator, "xu-lan", role));
            Assert.True(Appointment.May(SecurityAdministrator, "xu-lan", role));
        }
    }

    [Fact]
    public void The_system_administrator_opens_accounts_for_those_at_work()
    {
        var given = Enum.GetValues<Role>().Where(role => Appointment.May(SystemAdministrator, "xu-lan", role));

        Assert.Equal(
            [
                Role.Caller, Role.StreetLeader, Role.Answerer, Role.Platform, Role.Supervisor, Role.DistrictLeader,
            ],
            given);
    }

    [Fact]
    public void Nobody_changes_his_own_role_and_nobody_else_gives_one()
    {
        Actor[] everybody =
        [
            .. Administrators, Caller, StreetLeader, Answerer(), Platform, Supervisor, DistrictLeader,
            SmallDistrict.System,
        ];
        foreach (var actor in everybody)
        {
            Assert.All(Enum.GetValues<Role>(), role => Assert.False(Appointment.May(actor, actor.AccountId, role)));
            Assert.False(Appointment.May(actor, "xu-lan", Role.System));
        }

        Assert.All(
            everybody.Where(one => one.Role is not (Role.SystemAdministrator or Role.SecurityAdministrator)),
            one => Assert.False(Appointment.May(one, "xu-lan", Role.Caller)));
    }
}
