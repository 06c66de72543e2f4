using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Fuzz;

/// <summary>
/// Takes one ticket through its life, now and then with a wrong step, so that there is something in every state.
/// </summary>
internal sealed class Life(ApiDescription description, RequestMaker maker, Random random)
{
    private static readonly (string Operation, string Login)[] Steps =
    [
        ("SubmitTicket", Cast.Caller), ("ApproveTicket", Cast.Leader), ("AcceptTicket", Cast.Platform),
        ("DispatchTicket", Cast.Platform), ("AcknowledgeAssignment", Cast.Answerer), ("AttachFile", Cast.Answerer),
        ("ArriveOnScene", Cast.Answerer), ("ReportResult", Cast.Answerer), ("VerifyAssignment", Cast.Caller),
        ("EvaluateAssignment", Cast.Caller), ("FileTicket", Cast.Platform),
    ];

    private string? _attachment;

    public async Task Walk(Func<FuzzRequest, Task<FuzzAnswer>> send)
    {
        var draft = description["DraftTicket"];
        var made = await send(Fixed(maker.Make(draft, Cast.Caller, Intent.Valid), Content));
        if (made.Status != 201)
        {
            return;
        }

        var ticket = JsonNode.Parse(made.Text)!["ticketId"]!.GetValue<string>();
        foreach (var (name, login) in Steps)
        {
            if (random.Next(5) == 0)
            {
                await send(maker.Make(Any("/tickets/{id}"), login, Intent.Mutated, ticket));
            }

            var step = maker.Make(description[name], login, Intent.Valid, ticket);
            var answer = await send(Fixed(At(step, ticket), body => Fill(name, body)));
            if (name == "AttachFile" && answer.Status == 201)
            {
                _attachment = JsonNode.Parse(answer.Text)!["attachmentId"]!.GetValue<string>();
            }

            // A step that failed by chance is no reason to try the next.
            if (answer.Status is not (200 or 201) || random.Next(25) == 0)
            {
                break;
            }
        }

        await send(maker.Make(description["GetTicket"], Cast.Leader, Intent.Valid, ticket));
        await send(maker.Make(description["GetTimeline"], Cast.Platform, Intent.Valid, ticket));
    }

    private Operation Any(string under)
    {
        var some = description.Operations.Where(one => one.Path.Contains(under, StringComparison.Ordinal)).ToList();
        return some[random.Next(some.Count)];
    }

    private static FuzzRequest At(FuzzRequest request, string ticket) =>
        request with { Target = request.Operation.Path.Replace("{id}", ticket).Replace("{no}", "1") };

    // The description does not tell which values fit together.
    private static FuzzRequest Fixed(FuzzRequest request, Action<JsonObject> fix)
    {
        if (request.ContentType != "application/json")
        {
            return request.Body is null
                ? request
                : request with { Body = Samples.Photo, ContentType = "image/jpeg" };
        }

        var body = JsonNode.Parse(request.Body!)!.AsObject();
        fix(body);
        return request with { Body = Encoding.UTF8.GetBytes(ApiDescription.Text(body)) };
    }

    private static void Content(JsonObject body)
    {
        body["content"] = JsonSerializer.SerializeToNode(
            Samples.Content(), HuYing.Client.WireJson.Strict.TicketContent);
        body["submit"] = false;
    }

    private void Fill(string operation, JsonObject body)
    {
        switch (operation)
        {
            case "AcceptTicket":
                body["grade"] = "General";
                break;
            case "EvaluateAssignment":
                foreach (var mark in body["scorecard"]!.AsObject().Select(one => one.Key).ToList())
                {
                    body["scorecard"]![mark] = 17.5m;
                }

                break;
            case "DispatchTicket":
                body["assignees"] = new JsonArray(new JsonObject
                {
                    ["departmentId"] = Cast.Department,
                    ["role"] = "Lead",
                    ["task"] = "疏通排水口，恢复通行",
                });
                break;
            case "ArriveOnScene":
                body["photo"] = _attachment;
                body.Remove("longitude");
                body.Remove("latitude");
                break;
            case "ReportResult":
            case "VerifyAssignment":
                body["evidence"] = new JsonArray(_attachment);
                if (operation == "ReportResult")
                {
                    body["outcome"] = "Solved";
                }

                break;
            default:
                break;
        }
    }
}
