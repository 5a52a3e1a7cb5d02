using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Sections;

/// <summary>
/// Cuts a text at its headings and gives each the section of the schema whose label or other name is nearest, each section once, to its best heading. Any other heading makes a section of its own (x-…), as
/// the content model allows.
/// </summary>
internal sealed partial class SectionMapper(RecordType type)
{
    private const string OwnPrefix = "x-";
    private const int LongestOwnId = 48;
    private const int FirstInnerLevel = 3;
    private const int DeepestLevel = 6;

    public SectionedText Map(IReadOnlyList<Block> blocks)
    {
        blocks = WithoutNotesInHeadings(blocks);
        var headings = blocks.OfType<HeadingBlock>().ToList();
        var matches = headings.ToDictionary(heading => heading, Best, ReferenceEqualityComparer.Instance.As<HeadingBlock>());
        var openers = Openers(headings, matches);
        var given = Given(openers, matches);
        var ids = new HashSet<string>(given.Values.Select(match => match.Section.Id), StringComparer.Ordinal);

        var (opening, sections) = (new List<Block>(), new List<ImportedSection>());
        var inside = opening;
        HeadingBlock? opener = null;
        var level = 2;
        foreach (var block in blocks)
        {
            if (block is not HeadingBlock heading)
            {
                inside.Add(block);
                continue;
            }

            if (openers.Contains(heading))
            {
                (opener, inside, level) = (heading, [], 2);
                sections.Add(Section(heading, matches[heading], given.GetValueOrDefault(heading), ids, inside));
                continue;
            }

            // Levels follow one another without a hole, whatever the document does.
            level = Math.Clamp(FirstInnerLevel + heading.Level - (opener?.Level ?? heading.Level) - 1, FirstInnerLevel, Math.Min(level + 1, DeepestLevel));
            inside.Add(heading with { Level = level });
        }

        return new SectionedText(opening, sections);
    }

    /// <summary>The heading without the number that its author gave it: "2.1 – Contexte :" is "Contexte".</summary>
    public static string Bare(string heading) => Numbering().Replace(heading, "").Trim().TrimEnd(':', '\u00A0', ' ', '.');

    /// <summary>Headings that open a section: those of the highest level, and deeper ones that surely are a section of the schema under one that is none.</summary>
    private static HashSet<HeadingBlock> Openers(List<HeadingBlock> headings, Dictionary<HeadingBlock, SectionMatch?> matches)
    {
        var openers = new HashSet<HeadingBlock>(ReferenceEqualityComparer.Instance.As<HeadingBlock>());
        var sure = headings.Where(heading => heading.Confidence >= 1).ToList();
        if (headings.Count == 0) return openers;
        var main = (sure.Count > 0 ? sure : headings).Min(heading => heading.Level);
        var isKnown = false;
        foreach (var heading in headings)
        {
            var isSection = matches[heading] is { Confidence: >= Confidence.Section };
            if (heading.Level <= main || (isSection && !isKnown) || matches[heading] is { Confidence: 1 })
            {
                openers.Add(heading);
                isKnown = isSection;
            }
        }

        return openers;
    }

    /// <summary>Each section goes to the heading that matches it best; the first one when several do.</summary>
    private static Dictionary<HeadingBlock, SectionMatch> Given(HashSet<HeadingBlock> openers, Dictionary<HeadingBlock, SectionMatch?> matches) => matches
        .Where(pair => openers.Contains(pair.Key) && pair.Value is { Confidence: >= Confidence.Section })
        .GroupBy(pair => pair.Value!.Section.Id, StringComparer.Ordinal)
        .Select(group => group.OrderByDescending(pair => pair.Value!.Confidence).First())
        .ToDictionary(pair => pair.Key, pair => pair.Value!, ReferenceEqualityComparer.Instance.As<HeadingBlock>());

    private SectionMatch? Best(HeadingBlock heading)
    {
        if (heading.Section is { } named) return type.Sections.Where(section => string.Equals(section.Id, named, StringComparison.Ordinal)).Select(section => new SectionMatch(section, Confidence.Mapped)).FirstOrDefault();
        var words = Bare(PlainText.Of(heading));
        return type.Sections
            .Select(section => new SectionMatch(section, Math.Max(LabelMatch.Of(words, section), Answers(words, section.Question))))
            .Where(match => match.Confidence >= Confidence.SectionProposed)
            .OrderByDescending(match => match.Confidence)
            .FirstOrDefault();
    }

    /// <summary>A heading that has a word of the section's question may be its answer: enough to propose, never to decide.</summary>
    private static double Answers(string words, LocalizedText question) => question.ByLanguage
        .Any(pair => LabelMatch.Stems(words, pair.Key) is { Count: > 0 } stems && LabelMatch.Stems(pair.Value, pair.Key).Contains(stems[0], StringComparer.Ordinal)) ? Confidence.SectionProposed : 0;

    private static ImportedSection Section(HeadingBlock heading, SectionMatch? match, SectionMatch? given, HashSet<string> ids, List<Block> inside)
    {
        if (given is not null) return new ImportedSection(given.Section.Id, heading.Words, given.Confidence, inside) { HeadingConfidence = heading.Confidence };
        return new ImportedSection(OwnId(heading.Section ?? PlainText.Of(heading), ids), heading.Words, 1, inside)
        {
            // One that another heading has is proposed no more.
            Proposed = match is not null && ids.Contains(match.Section.Id) ? null : match?.Section.Id,
            ProposedConfidence = match?.Confidence ?? 0,
            HeadingConfidence = heading.Confidence,
        };
    }

    /// <summary>An id made of the heading, that no other section has.</summary>
    public static string OwnId(string heading, HashSet<string> ids)
    {
        var slug = RecordAddress.Slug(heading.StartsWith(OwnPrefix, StringComparison.Ordinal) ? heading[OwnPrefix.Length..] : Bare(heading));
        if (slug.Length > LongestOwnId) slug = slug[..(slug.LastIndexOf('-', LongestOwnId) is > 0 and var cut ? cut : LongestOwnId)];
        var id = OwnPrefix + (slug.Length > 0 ? slug : "section");
        for (var n = 2; !ids.Add(id); n++) id = string.Create(CultureInfo.InvariantCulture, $"{OwnPrefix}{(slug.Length > 0 ? slug : "section")}-{n}");
        return id;
    }

    /// <summary>A note called from a heading is called from the paragraph under it: headings go to menus and lists, where a number says nothing.</summary>
    private static List<Block> WithoutNotesInHeadings(IReadOnlyList<Block> blocks)
    {
        var moved = new List<Block>(blocks.Count);
        var waiting = new List<Inline>();
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                if (waiting.Count > 0) moved.Add(new ParagraphBlock([.. waiting]));
                waiting = [.. heading.Words.OfType<NoteInline>()];
                moved.Add(waiting.Count == 0 ? heading : heading with { Words = [.. heading.Words.Where(word => word is not NoteInline)] });
            }
            else if (waiting.Count > 0 && block is ParagraphBlock paragraph)
            {
                moved.Add(new ParagraphBlock([.. paragraph.Words, .. waiting]));
                waiting = [];
            }
            else
            {
                moved.Add(block);
            }
        }

        if (waiting.Count > 0) moved.Add(new ParagraphBlock(waiting));
        return moved;
    }

    [GeneratedRegex(@"^\s*((partie|chapitre|chapter|part|axe)\s+)?([0-9]{1,2}(\.[0-9]{1,2})*(\s*[.):/–—-]+\s*|\s+)|([IVX]{1,5}|[A-Za-z])\s*[.):/–—-]+\s+)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbering();

    private sealed record SectionMatch(SectionDefinition Section, double Confidence);
}

/// <summary>The comparer of references, for dictionaries of blocks: two headings with the same words are two headings.</summary>
internal static class ByReference
{
    public static IEqualityComparer<T> As<T>(this ReferenceEqualityComparer comparer) where T : class => comparer;
}
