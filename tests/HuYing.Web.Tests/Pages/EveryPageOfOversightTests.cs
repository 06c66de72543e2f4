using HuYing.Tests.Rest;

namespace HuYing.Web.Tests.Pages;

/// <summary>As <see cref="EveryPageTests"/>, at the same time, for those who watch.</summary>
public sealed class EveryPageOfOversightTests
{
    [PageTheory]
    [InlineData(Cast.Platform)]
    [InlineData(Cast.Supervisor)]
    [InlineData(Cast.DistrictLeader)]
    [InlineData(Cast.SecurityAdministrator)]
    [InlineData(Cast.AuditAdministrator)]
    public Task Every_page_in_the_navigation_opens_and_is_accessible(string login) => Visit.Everything(login);
}
