using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Yaml;

/// <summary>A value of a YAML file with its place. Anchors, aliases and tags never get this far.</summary>
internal abstract record YamlNode(SourcePosition At);

/// <summary>A scalar as written; <paramref name="Quoted"/> tells "12" from 12.</summary>
internal sealed record YamlScalar(SourcePosition At, string Value, bool Quoted) : YamlNode(At)
{
    /// <summary>True for an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !Quoted && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A value that was refused, which is said already: nobody else complains of it.</summary>
internal sealed record YamlRefused(SourcePosition At) : YamlNode(At);

/// <summary>A list.</summary>
internal sealed record YamlList(SourcePosition At, IReadOnlyList<YamlNode> Items) : YamlNode(At);

/// <summary>A map in the order written; keys are unique.</summary>
internal sealed record YamlMap(SourcePosition At, IReadOnlyList<YamlEntry> Entries) : YamlNode(At)
{
    public YamlNode? this[string key] => Entry(key)?.Value;

    public YamlEntry? Entry(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
}

/// <summary>One key of a map with its place and value.</summary>
internal sealed record YamlEntry(string Key, SourcePosition KeyAt, YamlNode Value)
{
    /// <summary>Where a fault of the value is shown: at its key when there is nothing to see.</summary>
    public SourcePosition Place => Value is YamlScalar { IsNull: true } ? KeyAt : Value.At;
}
