using HuYing.Client;
using HuYing.Rest.Requests;
using HuYing.Rest.Tickets.Attachments;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>What every operation shares: request keys, versions, problems, and who may ask.</summary>
internal static class OperationWords
{
    private static readonly Dictionary<string, string> Always = new()
    {
        ["400"] = "请求格式不对",
        ["429"] = "请求过于频繁，按 Retry-After 重试",
        ["503"] = "暂时不可用，按 Retry-After 重试",
    };

    private static readonly Dictionary<string, string> BehindLogin = new()
    {
        ["401"] = "未登录",
        ["403"] = "无权操作",
    };

    private static readonly Dictionary<string, string> OnChange = new()
    {
        ["404"] = "不存在或不在本人范围内",
        ["409"] = "当前状态不允许，或同一请求正在处理",
        ["412"] = "版本已变化",
        ["413"] = "内容过大",
        ["415"] = "内容类型不支持",
        ["422"] = "内容不合规，或 Idempotency-Key 已用于其他内容",
    };

    internal static async Task Add(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var isOpen = metadata.OfType<IAllowAnonymous>().Any();
        var isChange = metadata.OfType<ChangeMetadata>().Any();
        var schema = await context.GetOrCreateSchemaAsync(typeof(Problem), null, cancel);
        context.Document!.AddComponent(nameof(Problem), schema);

        var problems = Always.AsEnumerable();
        problems = isOpen ? problems : problems.Concat(BehindLogin);
        problems = isChange ? problems.Concat(OnChange)
            : context.Description.RelativePath!.Contains('{') ? problems.Append(new("404", OnChange["404"])) : problems;
        foreach (var (status, words) in problems)
        {
            Describe(operation, context.Document, status, words);
        }

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

        operation.Security = isOpen ? [] :
        [
            new() { [new OpenApiSecuritySchemeReference(DocumentWords.Cookie, context.Document)] = [] },
            new() { [new OpenApiSecuritySchemeReference(DocumentWords.Bearer, context.Document)] = [] },
        ];
    }

    private static void Describe(OpenApiOperation operation, OpenApiDocument document, string status, string words)
    {
        operation.Responses ??= [];
        operation.Responses[status] = new OpenApiResponse
        {
            Description = words,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
            },
        };
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
            _ => new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
    };
}
