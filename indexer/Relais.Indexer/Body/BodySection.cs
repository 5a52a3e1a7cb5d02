using Markdig.Syntax;
using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Body;

/// <summary>A part of a text under one heading of level 2, while links are still to be resolved.</summary>
/// <param name="Id">Section id, or "" for what stands before the first heading.</param>
/// <param name="Title">The heading's plain text.</param>
/// <param name="At">Where the heading stands.</param>
/// <param name="Blocks">Markdown blocks under it.</param>
/// <param name="Passages">Their plain text, one a block, as readers see it.</param>
internal sealed record BodySection(string Id, string Title, SourcePosition At, IReadOnlyList<Block> Blocks, IReadOnlyList<string> Passages)
{
    /// <summary>Whether anything stands under the heading but other headings.</summary>
    public bool HasText => Blocks.Any(block => block is not HeadingBlock && MarkdownText.Plain(block).Length > 0);

    public int Words => Passages.Sum(passage => passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}

/// <summary>A text read and checked as far as its own file goes.</summary>
/// <param name="Sections">In the order written.</param>
/// <param name="Anchors">Every id a link may point at.</param>
/// <param name="Citations">Sources cited, with their first place.</param>
internal sealed record BodyText(IReadOnlyList<BodySection> Sections, IReadOnlySet<string> Anchors, IReadOnlyDictionary<string, SourcePosition> Citations)
{
    /// <summary>Sections that an unknown heading was probably meant to be: they are not missing too.</summary>
    public IReadOnlySet<string> Meant { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>What a text that cannot be parsed gives: nobody says that something is missing from it.</summary>
    public static BodyText Unreadable { get; } = new([], new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, SourcePosition>(StringComparer.Ordinal)) { Readable = false };

    public bool Readable { get; private init; } = true;

    public static BodyText None { get; } = new([], new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, SourcePosition>(StringComparer.Ordinal));
}
