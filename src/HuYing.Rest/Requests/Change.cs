using System.Reflection;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Audit;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace HuYing.Rest.Requests;

/// <summary>Marks a route that changes something: it needs a request key and takes the version that was seen.</summary>
internal sealed record ChangeMetadata;

/// <summary>A change as it was asked for: by whom, under which key, on which version.</summary>
internal class Change(Actor by, RequestStamp stamp, int? expectedVersion, AuditRecord onRecord)
    : IEndpointParameterMetadataProvider
{
    private static readonly byte[] NoContent = new byte[32];

    internal Actor By => by;

    internal RequestStamp Stamp => stamp;

    internal int? ExpectedVersion => expectedVersion;

    /// <summary>What the audit trail will say of it when it is done, as far as the request itself tells.</summary>
    internal AuditRecord OnRecord => onRecord;

    /// <summary>The same change, known by another hash of its content.</summary>
    internal Change Under(RequestStamp other) => new(by, other, expectedVersion, onRecord);

    public static ValueTask<Change?> BindAsync(HttpContext context)
    {
        var by = context.User.Actor();
        var id = RequestKey.Scope(by.AccountId, context.Request, RequestKey.Read(context.Request));
        var record = context.OnRecord();
        var stamp = new RequestStamp(id, NoContent, record.From! with { Act = record.Act });
        return ValueTask.FromResult<Change?>(new Change(by, stamp, IfMatch.Read(context.Request), record));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new ChangeMetadata());
}

/// <summary>A change with its content.</summary>
internal sealed class Change<T>(Actor by, RequestStamp stamp, int? expectedVersion, AuditRecord onRecord, T content)
    : Change(by, stamp, expectedVersion, onRecord), IEndpointParameterMetadataProvider
    where T : class
{
    internal T Content => content;

    public static new async ValueTask<Change<T>?> BindAsync(HttpContext context)
    {
        var by = context.User.Actor();
        var id = RequestKey.Scope(by.AccountId, context.Request, RequestKey.Read(context.Request));
        var version = IfMatch.Read(context.Request);
        var content = await JsonBody.Read<T>(context.Request);
        var record = context.OnRecord();
        var stamp = new RequestStamp(id, JsonBody.Hash(content), record.From! with { Act = record.Act });
        return new Change<T>(by, stamp, version, record, content);
    }

    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ChangeMetadata());
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
    }
}

/// <summary>A body that changes nothing, or nothing that could be repeated by mistake.</summary>
internal sealed class Asked<T>(T content) : IEndpointParameterMetadataProvider
    where T : class
{
    internal T Content => content;

    public static async ValueTask<Asked<T>?> BindAsync(HttpContext context) =>
        new Asked<T>(await JsonBody.Read<T>(context.Request));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
