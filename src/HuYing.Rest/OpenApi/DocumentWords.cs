using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>What the description says as a whole: its title, and how one shows who one is.</summary>
internal static class DocumentWords
{
    internal const string Cookie = "cookie";

    internal const string Bearer = "bearer";

    internal static void AddTo(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "呼应 REST 接口",
            Version = "v1",
            Description = "街道呼叫、部门应答的全部操作。写操作须带 Idempotency-Key；错误一律为 application/problem+json。",
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = Sessions.SessionCookie.Name,
                Description = "网页登录（POST /api/v1/sessions）；写操作另须带请求头 X-HuYing: 1",
            },
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "程序令牌（POST /api/v1/tokens）",
            },
        };
    }
}
