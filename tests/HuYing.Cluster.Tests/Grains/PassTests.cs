using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Grains.Calls;
using HuYing.Grains.Departments;
using HuYing.Grains.Tickets;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>Whoever reaches a gateway is not yet anybody.</summary>
public sealed class PassTests : IClassFixture<GrainEngineTests.TwoSilos>
{
    private readonly GrainGround _grains;

    public PassTests(GrainEngineTests.TwoSilos silos) => _grains = silos.Grains;

    private Actor Caller => _grains.Ground.Of(Role.Caller);

    [Fact]
    public async Task A_call_without_a_pass_is_refused()
    {
        RequestContext.Clear();
        var department = _grains.Cluster.Client.GetGrain<IDepartmentGrain>(_grains.Ground.Department());

        await Assert.ThrowsAsync<CallRefused>(department.Board);
    }

    [Fact]
    public async Task A_call_with_the_cluster_s_pass_is_answered()
    {
        RequestContext.Set(CallerPass.Name, _grains.Pass.OfSystem);
        var department = _grains.Cluster.Client.GetGrain<IDepartmentGrain>(_grains.Ground.Department());

        Assert.Equal(_grains.Ground.Department(), (await department.Board()).DepartmentId);
    }

    [Fact]
    public async Task A_pass_signed_with_another_secret_is_refused()
    {
        var forged = new string('A', 43) + "=" + _grains.Pass.Of(Caller)[44..];

        await Assert.ThrowsAsync<CallRefused>(() => Send(forged, Caller));
    }

    [Fact]
    public async Task A_pass_whose_person_was_exchanged_is_refused()
    {
        var leader = _grains.Ground.LeaderOf(Caller.UnitId);
        var forged = _grains.Pass.Of(Caller)[..44] + _grains.Pass.Of(leader)[44..];

        await Assert.ThrowsAsync<CallRefused>(() => Send(forged, leader));
    }

    [Fact]
    public async Task A_genuine_pass_for_somebody_else_is_refused() =>
        await Assert.ThrowsAsync<CallRefused>(
            () => Send(_grains.Pass.Of(Caller), _grains.Ground.LeaderOf(Caller.UnitId)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!{}")]
    public void What_is_no_pass_is_nobody(string? pass) => Assert.Null(_grains.Pass.Read(pass));

    private async Task<TicketAnswer> Send(string pass, Actor by)
    {
        RequestContext.Set(CallerPass.Name, pass);
        var ticket = _grains.Cluster.Client.GetGrain<ITicketGrain>((await _grains.Ground.NextId()).Value);
        return await ticket.Do(new TicketRequest(new Approve(), by));
    }
}
