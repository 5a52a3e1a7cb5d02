using Relais.Indexer.Text;

namespace Relais.Indexer.History;

/// <summary>What is different between two versions of a file, for people.</summary>
/// <param name="Fields">The fields of the front matter that changed, in the order of the schema.</param>
/// <param name="Text">The text.</param>
public sealed record Difference(IReadOnlyList<FieldChange> Fields, IReadOnlyList<Passage> Text)
{
    /// <summary>Whether there is nothing to show: a change of spaces, of comments, of an address that is not shown.</summary>
    public bool IsEmpty => Fields.Count == 0 && Text.All(passage => passage.Kind is PassageKind.Same);
}

/// <summary>A field that changed.</summary>
/// <param name="Label">Its name for readers; the key as written when the schema has none.</param>
/// <param name="Passages">Its value.</param>
public sealed record FieldChange(LocalizedText Label, IReadOnlyList<Passage> Passages);

/// <summary>What became of a paragraph, or of several that did not change.</summary>
public enum PassageKind
{
    /// <summary>Paragraphs that did not change: <see cref="Passage.Paragraphs"/> tells how many.</summary>
    Same,

    /// <summary>A paragraph with words put in or taken out.</summary>
    Changed,

    /// <summary>A new paragraph.</summary>
    Added,

    /// <summary>A paragraph taken out.</summary>
    Removed,

    /// <summary>So many changed paragraphs that are not shown: there are too many.</summary>
    Left,
}

/// <summary>A paragraph, as it changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Paragraphs">How many it stands for.</param>
/// <param name="Pieces">Its words in order; none for what is not shown.</param>
public sealed record Passage(PassageKind Kind, int Paragraphs, IReadOnlyList<Edit<string>> Pieces);
