namespace Relais.Tools.Import.Prose;

/// <summary>A part of an imported text, whatever format it comes from.</summary>
internal abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">From 1, as in the document.</param>
/// <param name="Words">Its text.</param>
/// <param name="Confidence">1 when the document says that it is one; less when only its look does.</param>
internal sealed record HeadingBlock(int Level, IReadOnlyList<Inline> Words, double Confidence) : Block
{
    /// <summary>The section that somebody said it is, or null.</summary>
    public string? Section { get; init; }
}

/// <summary>A paragraph.</summary>
internal sealed record ParagraphBlock(IReadOnlyList<Inline> Words) : Block;

/// <summary>A quotation.</summary>
internal sealed record QuoteBlock(IReadOnlyList<Block> Blocks) : Block;

/// <summary>Lines kept as they are.</summary>
internal sealed record CodeBlock(string Text) : Block;

/// <summary>A list, each item with its blocks; lists in items are nested lists.</summary>
/// <param name="IsNumbered">Numbers rather than dots.</param>
/// <param name="Start">First number.</param>
/// <param name="Items">At least one.</param>
internal sealed record ListBlock(bool IsNumbered, int Start, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

/// <summary>A table, the first row being its header. Rows may have fewer cells than others.</summary>
internal sealed record TableBlock(IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows) : Block;

/// <summary>A part of a line.</summary>
internal abstract record Inline;

/// <summary>Words with their look.</summary>
/// <param name="Text">As read; spaces count.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Italic">Whether it is italic.</param>
internal sealed record TextInline(string Text, bool Bold = false, bool Italic = false) : Inline
{
    /// <summary>Address that it leads to, or null.</summary>
    public string? Link { get; init; }
}

/// <summary>A line that ends without ending the paragraph.</summary>
internal sealed record BreakInline : Inline;

/// <summary>An image among words.</summary>
/// <param name="Image">The file.</param>
/// <param name="Alt">Alternative text; "" when the document has none.</param>
internal sealed record ImageInline(ImportedImage Image, string Alt) : Inline;

/// <summary>The mark of a note.</summary>
internal sealed record NoteInline(ImportedNote Note) : Inline;

/// <summary>An image of the document; the same one may stand in several places.</summary>
/// <param name="bytes">The file.</param>
/// <param name="extension">Its true kind, without dot.</param>
/// <param name="name">What it was called in the document, for want of an alternative text.</param>
internal sealed class ImportedImage(byte[] bytes, string extension, string name)
{
    public byte[] Bytes => bytes;

    public string Extension => extension;

    public string Name => name;
}

/// <summary>A footnote or endnote, whichever the document makes of it.</summary>
/// <param name="words">Its text.</param>
internal sealed class ImportedNote(IReadOnlyList<Inline> words)
{
    public IReadOnlyList<Inline> Words => words;
}
