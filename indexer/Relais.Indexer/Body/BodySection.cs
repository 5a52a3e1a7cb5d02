using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Body;

/// <summary>A part of a text under one heading of level 2.</summary>
/// <param name="Id">Section id, or "" for what stands before the first heading.</param>
/// <param name="Title">The heading's plain text.</param>
/// <param name="At">Where the heading stands.</param>
/// <param name="Html">What stands under it, rendered; "" when the file has an error.</param>
/// <param name="Passages">The plain text of what stands under it, one a block, as readers see it.</param>
/// <param name="HasText">Whether anything stands under the heading but other headings.</param>
internal sealed record BodySection(string Id, string Title, SourcePosition At, string Html, IReadOnlyList<string> Passages, bool HasText)
{
    /// <summary>Number of words of the passages, in which one space parts two words.</summary>
    public int Words => Passages.Sum(passage => passage.AsSpan().Count(' ') + 1);
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

    /// <summary>Sections that the text's links name, still to be looked for.</summary>
    public IReadOnlyList<PendingAnchor> Links { get; init; } = [];

    public static BodyText None { get; } = new([], new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, SourcePosition>(StringComparer.Ordinal));
}
