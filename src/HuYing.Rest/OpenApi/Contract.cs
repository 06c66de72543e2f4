using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace HuYing.Rest.OpenApi;

/// <summary>The facade's own description, made from its routes.</summary>
internal static class Contract
{
    internal static void AddContract(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v1", StringComparison.Ordinal) == true;
        options.CreateSchemaReferenceId = type =>
            type.Type == typeof(JsonElement) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddDocumentTransformer((document, _, _) =>
        {
            DocumentWords.AddTo(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer(OperationWords.Add);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            var type = context.JsonTypeInfo;
            var element = type.Kind == JsonTypeInfoKind.Enumerable ? type.ElementType : null;
            SchemaWords.AddTo(schema, type.Type, element, context.JsonPropertyInfo?.DeclaringType);
            return Task.CompletedTask;
        });
    });

    internal static void MapContract(this IEndpointRouteBuilder routes) =>
        routes.MapOpenApi("/api/v1/openapi.json").Defer().AllowAnonymous();
}
