using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace HuYing.Rest.Sessions;

/// <summary>
/// How passwords are kept: PBKDF2 with HMAC-SHA512 and a salt of its own for each. Checks are few at a time, so that a
/// flood of guesses cannot take the cores away from the calls.
/// </summary>
public sealed class PasswordHashes(int checksAtOnce) : IDisposable
{
    private const int Iterations = 100_000;

    private const int MostWaiting = 64;

    // Long texts would only cost time: they are refused before they are hashed.
    internal const int LongestPassword = 200;

    private static readonly PasswordHasher<string> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));

    // Whoever is not known is checked against this, so that the answer takes as long as for one who is.
    private static readonly string Nobody = Hasher.HashPassword("", Guid.CreateVersion7().ToString());

    private readonly SemaphoreSlim _turns = new(checksAtOnce);

    private int _waiting;

    private long _checks;

    /// <summary>The text to keep instead of the password.</summary>
    public static string Of(string password) => Hasher.HashPassword("", password);

    /// <summary>True when it was made with less work than today's.</summary>
    internal static bool IsOutdated(string hash) =>
        Convert.FromBase64String(hash) is { Length: > 13 } bytes
        && System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(5)) < Iterations;

    /// <summary>How many checks were made: the same for whoever asks.</summary>
    internal long Checks => Interlocked.Read(ref _checks);

    /// <summary>True when the password belongs to the hash; null when too many checks are waiting.</summary>
    /// <param name="hash">Null when there is no such account: false, after the same work.</param>
    internal async Task<bool?> Check(string? hash, string password, CancellationToken cancel)
    {
        try
        {
            if (Interlocked.Increment(ref _waiting) > MostWaiting)
            {
                return null;
            }

            await _turns.WaitAsync(cancel);
            try
            {
                Interlocked.Increment(ref _checks);
                return await Task.Run(() => Matches(hash, password), cancel);
            }
            finally
            {
                _turns.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    public void Dispose() => _turns.Dispose();

    private static bool Matches(string? hash, string password)
    {
        var tried = password.Length <= LongestPassword ? password : "";
        var isRight = Hasher.VerifyHashedPassword("", hash ?? Nobody, tried) != PasswordVerificationResult.Failed;
        return isRight && hash is not null;
    }
}
