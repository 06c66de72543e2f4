using System.Text.RegularExpressions;

namespace HuYing.Tests.Deploy;

/// <summary>What holds for every file of a deployment, whatever reads it.</summary>
internal static partial class DeployRules
{
    /// <summary>The variables that the server reads: the one list is its own code.</summary>
    public static IReadOnlySet<string> ServerVariables(string siloOptions) =>
        ReadByServer().Matches(siloOptions).Select(match => match.Groups[1].Value).ToHashSet();

    public static IEnumerable<string> UnknownVariables(string text, IReadOnlySet<string> known) =>
        Variable().Matches(text).Select(match => match.Value).Distinct().Where(name => !known.Contains(name));

    /// <summary>A plain name with a tag: where images are kept differs from place to place.</summary>
    public static bool IsPlainImage(string image) => PlainImage().IsMatch(image);

    public static IEnumerable<string> PlainSecrets(Yaml document) => document.Scalars()
        .Where(one => InConnection().IsMatch(one.Text) || (SecretName().IsMatch(one.Key) && !IsPlace(one.Text)))
        .Select(one => $"{one.Key} holds a secret");

    private static bool IsPlace(string text) =>
        text.Length == 0 || text.StartsWith('/') || text.StartsWith("./", StringComparison.Ordinal);

    [GeneratedRegex("""Read\w*\("(HUYING_[A-Z_]+)"(?:,|\))""")]
    private static partial Regex ReadByServer();

    [GeneratedRegex("HUYING_[A-Z_]+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[a-z0-9-]+(/[a-z0-9-]+)?:[A-Za-z0-9._-]+$")]
    private static partial Regex PlainImage();

    [GeneratedRegex(@"\b(password|pwd)\s*=", RegexOptions.IgnoreCase)]
    private static partial Regex InConnection();

    [GeneratedRegex("PASSWORD|_TOKEN")]
    private static partial Regex SecretName();
}
