using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Yaml;

/// <summary>A value of a YAML text with the characters it is written with.</summary>
/// <param name="Span">Where it stands in the text of the file, quotes and brackets included; empty for a value that is not written.</param>
/// <param name="At">The same for people.</param>
public abstract record TextNode(TextSpan Span, SourcePosition At);

/// <summary>A single value.</summary>
/// <param name="Span">Quotes included.</param>
/// <param name="At">Where, for people.</param>
/// <param name="Value">What it reads as.</param>
/// <param name="Form">How it is written.</param>
public sealed record TextScalar(TextSpan Span, SourcePosition At, string Value, ScalarForm Form) : TextNode(Span, At);

/// <summary>A list.</summary>
/// <param name="Span">From the bracket to the bracket, or from the first item to the end of the last.</param>
/// <param name="At">Where, for people.</param>
/// <param name="IsFlow">Whether it stands between brackets.</param>
/// <param name="Items">Its items.</param>
public sealed record TextList(TextSpan Span, SourcePosition At, bool IsFlow, IReadOnlyList<TextNode> Items) : TextNode(Span, At);

/// <summary>A group of keys.</summary>
/// <param name="Span">From the brace to the brace, or from the first key to the end of the last value.</param>
/// <param name="At">Where, for people.</param>
/// <param name="IsFlow">Whether it stands between braces.</param>
/// <param name="Entries">Its keys, as written.</param>
public sealed record TextMap(TextSpan Span, SourcePosition At, bool IsFlow, IReadOnlyList<TextEntry> Entries) : TextNode(Span, At)
{
    /// <summary>The value of a key, or null.</summary>
    public TextNode? this[string key] => Entry(key)?.Value;

    /// <summary>A key with its value, or null.</summary>
    public TextEntry? Entry(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key.Value, key, StringComparison.Ordinal));
}

/// <summary>A key with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record TextEntry(TextScalar Key, TextNode Value)
{
    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.Between(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}

/// <summary>How a single value is written.</summary>
public enum ScalarForm
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Between apostrophes.</summary>
    SingleQuoted,

    /// <summary>Between quotes.</summary>
    DoubleQuoted,

    /// <summary>On lines of its own, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
