using System.Text.Json;
using HuYing.Client;
using HuYing.Ledger.Audit;
using Wire = HuYing.Client.Audit;

namespace HuYing.Rest.Audit;

internal static class AuditOnWire
{
    internal static Wire.AuditLine OnWire(this AuditLine line) => new(
        line.Place,
        line.At,
        line.AccountId,
        line.Name,
        line.Role,
        line.UnitId,
        line.Address,
        line.Session,
        line.Trace,
        line.Act,
        line.Target,
        (Wire.AuditResult)(int)line.Result,
        line.Code,
        JsonSerializer.Deserialize(line.Detail, WireJson.Strict.DictionaryStringString)!);
}
