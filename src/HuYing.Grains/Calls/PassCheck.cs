using HuYing.Actors;

namespace HuYing.Grains.Calls;

/// <summary>
/// Lets a call reach a grain of ours only with a genuine pass, and an act only for the person the pass is for.
/// </summary>
internal sealed class PassCheck(CallerPass passes) : IIncomingGrainCallFilter
{
    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod?.DeclaringType?.Assembly != typeof(PassCheck).Assembly)
        {
            return context.Invoke();
        }

        var caller = passes.Read(RequestContext.Get(CallerPass.Name) as string)
            ?? throw new CallRefused("The call carries no pass of this cluster.");
        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
        {
            if (context.Request.GetArgument(i) is TicketRequest request && request.By != caller)
            {
                throw new CallRefused("The pass is for somebody else.");
            }
        }

        return context.Invoke();
    }
}

/// <summary>A call that no process of this cluster made, or for somebody else than it says.</summary>
[GenerateSerializer]
[Alias("huying.call-refused")]
public sealed class CallRefused(string message) : Exception(message);
