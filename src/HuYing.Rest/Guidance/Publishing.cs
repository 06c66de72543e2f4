using HuYing.Domain.Organisation;

namespace HuYing.Rest.Guidance;

/// <summary>Who tells people what holds.</summary>
internal static class Publishing
{
    internal static Role[] Publishers { get; } = [Role.Platform, Role.Supervisor];

    internal static bool IsPublisher(this Actor actor) => Publishers.Contains(actor.Role);
}
