namespace Relais.Engine;

/// <summary>What the engine indexes. It carries every language of one record, so that a record is counted once.</summary>
public sealed record Document
{
    /// <summary>Unique, permanent; the last resort of every sort order.</summary>
    public required string Id { get; init; }

    /// <summary>The text to search, in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>Exact values.</summary>
    public IReadOnlyList<KeywordValue> Keywords { get; init; } = [];

    /// <summary>Paths in hierarchies.</summary>
    public IReadOnlyList<TreeValue> Trees { get; init; } = [];

    /// <summary>Whole numbers.</summary>
    public IReadOnlyList<NumberValue> Numbers { get; init; } = [];

    /// <summary>Bytes given back as they are with each hit; the engine never looks into them.</summary>
    public ReadOnlyMemory<byte> Stored { get; init; }
}

/// <summary>A run of text of one field in one language. Phrases never match across two passages.</summary>
/// <param name="Field">A field of kind <see cref="FieldKind.Text"/>.</param>
/// <param name="Language">BCP 47 code, one of the schema's languages or any other (then analysed without stemming).</param>
/// <param name="Text">Plain text; highlights quote it to the letter.</param>
/// <param name="Anchor">Where the passage stands in the record (a section id), or empty.</param>
public sealed record Passage(string Field, string Language, string Text, string Anchor = "");

/// <summary>One exact value of a keyword field.</summary>
public sealed record KeywordValue(string Field, string Value);

/// <summary>One path of a tree field, broadest node first (FR, FR-IDF, FR-93). A node id is unique in its tree.</summary>
public sealed record TreeValue(string Field, IReadOnlyList<string> Path);

/// <summary>One number of a number field.</summary>
public sealed record NumberValue(string Field, long Value);
