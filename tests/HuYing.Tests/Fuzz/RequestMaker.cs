using System.Text;
using System.Text.Json.Nodes;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Fuzz;

/// <summary>How far a request is from what is wanted.</summary>
internal enum Intent
{
    Valid,
    Mutated,
    Hostile,
}

/// <summary>Makes requests for operations: right ones, ones with a single fault, and ones that mean harm.</summary>
internal sealed class RequestMaker(ApiDescription description, IdPool pool, Random random)
{
    private readonly ValueMaker _values = new(description, pool, random);

    /// <param name="ticket">The ticket to be about, where it matters.</param>
    public FuzzRequest Make(Operation operation, string? login, Intent intent, string? ticket = null)
    {
        var fault = intent == Intent.Mutated ? random.Next(4) : -1;
        var target = Target(operation, ticket, isOff: fault == 0 || (intent == Intent.Hostile && random.Next(3) == 0));
        List<(string, string)> headers = [];
        if (operation.IsChange && fault != 1)
        {
            headers.Add(("Idempotency-Key", Guid.CreateVersion7().ToString()));
        }

        if (fault != 2 && operation.Parameters.FirstOrDefault(one => one.Name == "If-Match") is { } version
            && (version.Required || random.Next(6) == 0))
        {
            headers.Add(("If-Match", $"\"{random.Next(1, 6)}\""));
        }

        if (fault == 2 || (intent == Intent.Hostile && random.Next(3) == 0))
        {
            headers.Add(Hostile.Header(random));
        }

        if (operation.Body is null)
        {
            return new FuzzRequest(operation, login, target, headers, null, null);
        }

        var type = intent == Intent.Hostile && random.Next(6) == 0
            ? Hostile.ContentType(random)
            : operation.BodyTypes[random.Next(operation.BodyTypes.Count)];
        var body = operation.BodyTypes[0] != "application/json" ? File(intent)
            : Encoding.UTF8.GetBytes(intent == Intent.Hostile && random.Next(2) == 0
                ? Hostile.Body(random)
                : Json(operation, isOff: intent == Intent.Hostile || fault == 3));
        return new FuzzRequest(operation, login, target, headers, body, type);
    }

    private string Target(Operation operation, string? ticket, bool isOff)
    {
        var path = operation.Path;
        var off = isOff ? random.Next(operation.Parameters.Count(one => one.In != "header") + 1) : -1;
        var conditions = new List<string>();
        foreach (var (index, one) in operation.Parameters.Where(one => one.In != "header").Index())
        {
            var isTicket = ticket is not null && one is { In: "path", Name: "id" };
            var value = index == off ? Hostile.Text(random)
                : isTicket ? ticket!
                : _values.MakeText(one.Schema, one.Name, operation.Resource);

            // Only so much of a line is read at all.
            value = value.Length > 300 ? value[..300] : value;
            if (one.In == "path")
            {
                path = path.Replace($"{{{one.Name}}}", Escaped(value), StringComparison.Ordinal);
            }
            else if (one.Required || random.Next(3) == 0)
            {
                conditions.Add($"{one.Name}={Escaped(value)}");
            }
        }

        if (isOff && random.Next(4) == 0)
        {
            conditions.Add($"{Escaped(Hostile.Texts[random.Next(Hostile.Texts.Length)])}=1");
        }

        return conditions.Count == 0 ? path : $"{path}?{string.Join('&', conditions)}";
    }

    // An empty or dotted segment would be another path; lone surrogates cannot be escaped.
    private static string Escaped(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value is "" or "." or ".." ? "-" : value);
        return string.Concat(bytes.Select(one =>
            char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' ? $"{(char)one}" : $"%{one:X2}"));
    }

    private string Json(Operation operation, bool isOff)
    {
        var made = _values.Make(operation.Body!, "", operation.Resource);
        return isOff && made is JsonObject some ? Spoilt(some) : ApiDescription.Text(made);
    }

    private string Spoilt(JsonObject whole)
    {
        var (holder, name) = Places(whole).ElementAtOrDefault(random.Next(Math.Max(1, Places(whole).Count())));
        if (holder is null)
        {
            return "{\"unexpected\":1}";
        }

        switch (random.Next(6))
        {
            case 0:
                holder.Remove(name);
                return ApiDescription.Text(whole);
            case 1:
                holder["unexpected"] = 1;
                return ApiDescription.Text(whole);
            case 2:
                var text = ApiDescription.Text(whole);
                return text[..random.Next(text.Length)];
            case 3:
                var twice = $"\"{name}\":";
                return ApiDescription.Text(whole).Replace(twice, $"{twice}1,{twice}", StringComparison.Ordinal);
            default:
                holder[name] = "__HERE__";
                return ApiDescription.Text(whole)
                    .Replace("\"__HERE__\"", Hostile.Json(random), StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(JsonObject Holder, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(one => Places(one.Value).Prepend((some, one.Key))),
        JsonArray many => many.SelectMany(Places),
        _ => [],
    };

    private byte[] File(Intent intent)
    {
        var photo = Samples.Photo.ToArray();
        switch (intent == Intent.Valid ? -1 : random.Next(5))
        {
            case 0:
                return [];
            case 1:
                return photo[..random.Next(photo.Length)];
            case 2:
                photo[random.Next(photo.Length)] ^= (byte)random.Next(1, 256);
                return photo;
            case 3:
                return Encoding.UTF8.GetBytes(Hostile.Text(random));
            default:
                return photo;
        }
    }
}
