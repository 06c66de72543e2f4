using System.Security.Cryptography;
using HuYing.Client;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace HuYing.Rest.Exports;

/// <summary>
/// A whole table as a file, complete before its first byte is sent: so that it can be put on record first, with its
/// number of rows and its hash, and so that nobody takes half a table for a whole one. Beyond a megabyte it waits in a
/// temporary file.
/// </summary>
internal sealed class Export : IResult
{
    private const int MostInMemory = 1024 * 1024;

    private readonly FileBufferingWriteStream _file;

    private readonly ExportFormat _format;

    private readonly string _name;

    private Export(FileBufferingWriteStream file, ExportFormat format, string name, int rows, string sha256) =>
        (_file, _format, _name, Rows, Sha256) = (file, format, name, rows, sha256);

    /// <summary>Without the names of the columns.</summary>
    internal int Rows { get; }

    /// <summary>Of the file, in lower-case hexadecimal digits.</summary>
    internal string Sha256 { get; }

    /// <param name="name">Of the table and, with its ending, of the file: a constant of ours, never from data.</param>
    /// <exception cref="RequestFault">There are more rows than may be exported at once.</exception>
    internal static async Task<Export> Of(
        ExportFormat format,
        string name,
        IReadOnlyList<string> columns,
        IAsyncEnumerable<IReadOnlyList<string?>> rows,
        int mostRows,
        CancellationToken cancel)
    {
        var file = new FileBufferingWriteStream(MostInMemory);
        try
        {
            using var sha256 = SHA256.Create();
            await using var hashed = new CryptoStream(file, sha256, CryptoStreamMode.Write, leaveOpen: true);
            await using var table = await TableWriter.Begin(format, hashed, name, columns, cancel);
            var count = 0;
            await foreach (var row in rows.WithCancellation(cancel))
            {
                if (++count > mostRows)
                {
                    throw new RequestFault(Problems.Of("export_too_large", $"{mostRows}"));
                }

                await table.Add(row, cancel);
            }

            await table.Finish(cancel);
            await hashed.FlushFinalBlockAsync(cancel);
            return new Export(file, format, name, count, Convert.ToHexStringLower(sha256.Hash!));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await using var file = _file;
        if (!httpContext.IsTaken())
        {
            await AuditDesk.Of(httpContext).Done(httpContext.OnRecord() with { Detail = Words(httpContext.Request) });
        }

        var (mediaType, ending) = _format switch
        {
            ExportFormat.Csv => ("text/csv; charset=utf-8", ".csv"),
            ExportFormat.Xlsx => (ExportFormats.Xlsx, ".xlsx"),
        };
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(_name + ending);
        var response = httpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers["X-Row-Count"] = $"{Rows}";
        await file.DrainBufferAsync(response.Body, httpContext.RequestAborted);
    }

    // What was searched for may be somebody's name or number; that something was, is enough.
    private Dictionary<string, string> Words(HttpRequest request) => new()
    {
        ["filter"] = string.Join(
            '&', request.Query.Select(one => one.Key == "text" ? "text" : $"{one.Key}={one.Value}")),
        ["rows"] = $"{Rows}",
        ["sha256"] = Sha256,
    };
}

internal static class ExportFormats
{
    internal const string Csv = "text/csv";

    internal const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}
