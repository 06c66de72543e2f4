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
                Description = "网页登录（POST /api/v1/sessions）；写操作另须带请求头 X-HuYing: 1。"
                    + "闲置的登录会结束（GET /api/v1/me 的 idleMinutes）：不是由人引起的请求，例如收到推送或定时的重读，"
                    + $"须带请求头 {Sessions.Unattended.Header}: 1，不算使用；实时推送的连接本身也不算。",
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
