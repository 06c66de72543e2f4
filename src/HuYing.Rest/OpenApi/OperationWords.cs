using HuYing.Client;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Tickets.Attachments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>What every operation shares: request keys, versions, problems, and who may ask.</summary>
internal static class OperationWords
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["400"] = "请求格式不对",
        ["401"] = "未登录，或登录名、密码不正确",
        ["403"] = "无权操作",
        ["404"] = "不存在或不在本人范围内",
        ["408"] = "提交得太慢",
        ["409"] = "当前状态不允许，或同一请求正在处理",
        ["412"] = "版本已变化",
        ["413"] = "内容过大",
        ["415"] = "内容类型不支持",
        ["422"] = "内容不合规，或 Idempotency-Key 已用于其他内容",
        ["428"] = "缺少 If-Match",
        ["429"] = "请求过于频繁，按 Retry-After 重试",
        ["503"] = "暂时不可用，按 Retry-After 重试",
    };

    internal static async Task Add(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var isChange = metadata.OfType<ChangeMetadata>().Any();
        var hasBody = operation.RequestBody is not null || metadata.OfType<FileBody>().Any();
        var hasConditions = operation.Parameters?.Any(one => one.In == ParameterLocation.Query) == true;
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancel);
        context.Document!.AddComponent(nameof(Problem), schema);

        string[] problems =
        [
            "400", "401", "403", "429", "503",
            .. isChange || context.Description.RelativePath!.Contains('{') ? (string[])["404"] : [],
            .. isChange ? (string[])["409", "412", "422"] : [],
            .. isChange && context.Description.HttpMethod == "PUT" ? (string[])["428"] : [],
            .. hasBody ? (string[])["408", "413", "415"] : [],
            .. hasBody || hasConditions ? (string[])["422"] : [],
            .. metadata.OfType<MoreAnswers>().SelectMany(more => more.Statuses).Select(status => $"{status}"),
        ];
        Describe(operation, context.Document, problems);

        if (isChange)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(Header(RequestKey.Header, true, "本次操作的唯一标识，重试时沿用；建议 UUIDv7"));
            operation.Parameters.Add(Header("If-Match", false, "读取时得到的 ETag；工单已变化时不执行"));
        }

        if (metadata.OfType<FileBody>().Any())
        {
            operation.RequestBody = FileContent();
        }

        if (ScopeOf(metadata, context.Description.HttpMethod) is { } scope)
        {
            operation.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            operation.Extensions["x-program-scope"] = new JsonNodeExtension(scope);
        }

        operation.Security = isOpen ? [] :
        [
            new() { [new OpenApiSecuritySchemeReference(DocumentWords.Cookie, context.Document)] = [] },
            new() { [new OpenApiSecuritySchemeReference(DocumentWords.Bearer, context.Document)] = [] },
        ];
    }

    /// <summary>What a program needs to ask this; null when it is for people only.</summary>
    private static string? ScopeOf(IEnumerable<object> metadata, string? method) =>
        metadata.OfType<ProgramScope>().LastOrDefault() switch
        {
            null => null,
            { What: null } => method == HttpMethods.Get ? "any" : null,
            { What: var what } => method == HttpMethods.Get ? $"{what}:read" : $"{what}:write",
        };

    private static void Describe(OpenApiOperation operation, OpenApiDocument document, IEnumerable<string> problems)
    {
        var problem = new OpenApiMediaType { Schema = new OpenApiSchemaReference(nameof(Problem), document) };
        var described = new OpenApiResponses();
        foreach (var (status, response) in operation.Responses ?? [])
        {
            described[status] = response;
        }

        foreach (var status in problems.Distinct().Order(StringComparer.Ordinal))
        {
            described[status] = new OpenApiResponse
            {
                Description = Words[status],
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = problem },
            };
        }

        operation.Responses = described;
    }

    private static OpenApiParameter Header(string name, bool required, string words) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = words,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };

    private static OpenApiRequestBody FileContent() => new()
    {
        Required = true,
        Content = FileKind.MediaTypes.ToDictionary(
            type => type,
            _ => new OpenApiMediaType
            {
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
            }),
    };
}
