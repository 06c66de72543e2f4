using YamlDotNet.RepresentationModel;

namespace HuYing.Tests.Deploy;

/// <summary>A place in a YAML document: what is not there is empty, not an error.</summary>
internal readonly record struct Yaml(YamlNode? Node)
{
    public static IReadOnlyList<Yaml> Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return [.. stream.Documents.Select(document => new Yaml(document.RootNode))];
    }

    public bool Exists => Node is not null;

    /// <summary>A scalar as it is written, else empty.</summary>
    public string Text => (Node as YamlScalarNode)?.Value ?? "";

    public IReadOnlyList<Yaml> Items =>
        [.. (Node as YamlSequenceNode)?.Children.Select(child => new Yaml(child)) ?? []];

    public IReadOnlyList<(string Key, Yaml Value)> Pairs =>
        [.. (Node as YamlMappingNode)?.Children.Select(pair => (new Yaml(pair.Key).Text, new Yaml(pair.Value))) ?? []];

    public IEnumerable<string> Keys => Pairs.Select(pair => pair.Key);

    /// <summary>The strings of a list.</summary>
    public IEnumerable<string> Texts => Items.Select(item => item.Text);

    public Yaml this[string key] => new(Pairs.FirstOrDefault(pair => pair.Key == key).Value.Node);

    /// <summary>Goes down by keys that a slash separates.</summary>
    public Yaml At(string path) => path.Split('/').Aggregate(this, (place, key) => place[key]);

    /// <summary>Every scalar below, with its key.</summary>
    public IEnumerable<(string Key, string Text)> Scalars(string key = "")
    {
        IEnumerable<(string Key, string Text)> own = Node is YamlScalarNode ? [(key, Text)] : [];
        return own
            .Concat(Pairs.SelectMany(pair => pair.Value.Scalars(pair.Key)))
            .Concat(Items.SelectMany(item => item.Scalars(key)));
    }
}
