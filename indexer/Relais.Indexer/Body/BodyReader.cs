using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Body;

/// <summary>Cuts a Markdown text into its sections, checks what can be checked without other files, and renders.</summary>
internal sealed partial class BodyReader(RecordPlace place, LinkResolver links, DiagnosticBag diagnostics)
{
    private const string FreeSectionPrefix = "x-";
    private const int MostQuoted = 40;

    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcePosition> _citations = new(StringComparer.Ordinal);
    private readonly HashSet<string> _meant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourcePosition> _sections = new(StringComparer.Ordinal);
    private readonly List<PendingAnchor> _links = [];
    private readonly List<(SourcePosition At, string Title, string? Near)> _unknown = [];

    /// <summary>Reads a text whose line numbers are those of the file.</summary>
    public BodyText Read(string text)
    {
        if (Parsed(text) is not { } document) return BodyText.Unreadable;
        CheckFootnotes(text);
        CheckSpaces(text, document);
        if (string.Equals(place.Language, "fr", StringComparison.Ordinal)) FrenchSpaces.Apply(document);
        _anchors.UnionWith(SignedQuotes.Mark(document));
        var sections = new List<BodySection>();
        var (id, title, at, blocks) = ("", "", new SourcePosition(place.Path), new List<Block>());
        var (level, opened) = (1, false);
        foreach (var block in document)
        {
            CheckInside(block);
            if (block is LinkReferenceDefinitionGroup or BlankLineBlock) continue;
            if (block is not HeadingBlock heading)
            {
                blocks.Add(block);
                continue;
            }

            if (heading.Level == 1) diagnostics.Add(Rules.TitleInBody.At(At(heading)));
            else if (heading.Level > level + 1 && (opened || place.Type.SectionRule is not SectionRule.Fixed)) diagnostics.Add(Rules.SkippedHeading.At(At(heading), level, heading.Level, new string('#', level + 1)));
            level = Math.Max(heading.Level, 2);
            if (heading.Level != 2)
            {
                Anchor(heading, TakeId(heading) ?? MarkdownText.Slug(MarkdownText.Plain(heading)));
                blocks.Add(heading);
                continue;
            }

            Close();
            (at, blocks, opened) = (At(heading), [], true);
            var given = TakeId(heading);
            title = MarkdownText.Plain(heading);
            id = SectionId(given, title, at);
        }

        Close();
        ReportUnknown();
        return new BodyText(sections, _anchors, _citations) { Meant = _meant, Links = _links };

        void Close()
        {
            if (!opened && blocks.Count == 0) return;
            if (!opened && place.Type.SectionRule is SectionRule.Fixed && blocks.Find(block => block is not HeadingBlock { Level: 1 }) is { } outside)
                diagnostics.Add(Rules.TextOutsideSection.At(At(outside)));

            IReadOnlyList<string> passages = [.. blocks.SelectMany(Leaves).Select(MarkdownText.Plain).Where(passage => passage.Length > 0)];
            var hasText = blocks.Exists(block => block is not HeadingBlock && MarkdownText.Plain(block).Length > 0);
            links.Resolve(place, blocks, diagnostics, _links);
            // What has an error is never shown: the last good version is.
            sections.Add(new BodySection(id, title, at, diagnostics.HasErrors ? "" : MarkdownText.Html(blocks), passages, hasText));
        }
    }

    /// <summary>Each paragraph, heading, list item or table row is a passage of its own, so that phrases and excerpts stay inside it.</summary>
    private static IEnumerable<MarkdownObject> Leaves(Block block) => block switch
    {
        ListBlock list => list,
        QuoteBlock quote => quote,
        Markdig.Extensions.Tables.Table table => table,
        _ => [block],
    };

    private string SectionId(string? given, string title, SourcePosition at)
    {
        var id = given ?? MarkdownText.Slug(title);
        if (place.Type.SectionRule is SectionRule.Fixed)
        {
            var known = place.Type.Sections.Select(section => section.Id);
            var byLabel = given is null ? place.Type.Sections.FirstOrDefault(section => section.Label.ByLanguage.Values.Any(label => string.Equals(Folded.Of(label), Folded.Of(title), StringComparison.Ordinal))) : null;
            id = byLabel?.Id ?? id;
            if (!known.Contains(id, StringComparer.Ordinal) && !(given?.StartsWith(FreeSectionPrefix, StringComparison.Ordinal) ?? false))
            {
                var near = Nearest.To(id, known) ?? Labelled(title) ?? Labelled(id);
                if (near is not null) _meant.Add(near);
                _unknown.Add((at, title.Length == 0 ? "##" : title, near));
            }
        }

        if (id.Length > 0 && !_sections.TryAdd(id, at)) diagnostics.Add(Rules.DuplicateSection.At(at, id, _sections[id].Line));
        _anchors.Add(id);
        return id;
    }

    /// <summary>The section whose label, or an id made of it, is near to what was written; null when none is.</summary>
    private string? Labelled(string written) =>
        place.Type.Sections.FirstOrDefault(section => Nearest.To(written, section.Label.ByLanguage.Values.Concat(section.Label.ByLanguage.Values.Select(MarkdownText.Slug))) is not null)?.Id;

    /// <summary>When every heading is read: the example given is a section that the text does not have yet.</summary>
    private void ReportUnknown()
    {
        if (_unknown.Count == 0) return;
        var sections = place.Type.Sections.Select(section => section.Id).ToList();
        var free = sections.Find(id => !_sections.ContainsKey(id) && !_meant.Contains(id)) ?? sections[0];
        diagnostics.AddRange(_unknown.Select(heading => Rules.UnknownSection.At(heading.At, heading.Title, heading.Near ?? free) with { Suggestion = heading.Near }));
    }

    private void Anchor(HeadingBlock heading, string id)
    {
        var unique = id;
        for (var n = 2; !_anchors.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{n}");
        heading.GetAttributes().Id = unique;
    }

    /// <summary>Takes a trailing <c>{#id}</c> off a heading.</summary>
    private static string? TakeId(HeadingBlock heading)
    {
        if (heading.Inline?.LastChild is not LiteralInline literal) return null;
        var text = literal.Content.ToString();
        var match = TrailingId().Match(text);
        if (!match.Success) return null;
        literal.Content = new(text[..match.Index].TrimEnd());
        return match.Groups["id"].Value;
    }

    private void CheckInside(Block block)
    {
        foreach (var node in MarkdownText.Nodes(block))
        {
            switch (node)
            {
                case LiteralInline { PreviousSibling: null or LineBreakInline, IsFirstCharacterEscaped: false, Parent.ParentBlock: ParagraphBlock } line when UnspacedHeading().IsMatch(line.Content.AsSpan()):
                    diagnostics.Add(Rules.HeadingWithoutSpace.At(At(line), FirstWords(line.Content.ToString())));
                    if (TrailingId().Match(line.Content.ToString()) is { Success: true } meant) _meant.Add(meant.Groups["id"].Value);
                    break;
                case HtmlBlock html:
                    diagnostics.Add(Rules.RawHtml.At(At(html), FirstWords(html.Lines.ToString())));
                    break;
                case HtmlInline html:
                    diagnostics.Add(Rules.RawHtml.At(At(html), FirstWords(html.Tag)));
                    break;
                case SourceReferenceInline reference:
                    _citations.TryAdd(reference.Id, At(reference));
                    // The number hangs on the word before it: no space to break the line at.
                    if (reference.PreviousSibling is LiteralInline word) word.Content = new(word.Content.ToString().TrimEnd());
                    break;
                case LinkInline { IsImage: true } image when MarkdownText.Plain(image).Length == 0:
                    diagnostics.Add(Rules.MissingAlt.At(At(image), image.Url ?? ""));
                    break;
                case LinkInline { IsImage: false } link when link.FirstChild is null || (MarkdownText.Plain(link).Length == 0 && !link.OfType<LinkInline>().Any()):
                    diagnostics.Add(Rules.EmptyLink.At(At(link), link.Url ?? ""));
                    break;
            }
        }
    }

    private static string FirstWords(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= MostQuoted ? words : words[..(char.IsHighSurrogate(words[MostQuoted - 1]) ? MostQuoted - 1 : MostQuoted)] + "…";
    }

    /// <summary>Marks of notes that the parser takes for plain text, each said at its first place.</summary>
    private void CheckFootnotes(string text)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            foreach (var found in FootnoteMark().EnumerateMatches(content))
            {
                var mark = content.Slice(found.Index, found.Length).ToString();
                if (said.Add(mark)) diagnostics.Add(Rules.Footnote.At(new SourcePosition(place.Path, line, found.Index + 1), mark));
            }
        }
    }

    /// <summary>Links to files that a space leaves as text, on lines where the parser did find such text, and not in code.</summary>
    private void CheckSpaces(string text, MarkdownDocument document)
    {
        var lines = document.Descendants<LiteralInline>().Where(literal => literal.Content.AsSpan().Contains("](", StringComparison.Ordinal)).Select(literal => literal.Line).ToHashSet();
        if (lines.Count == 0) return;
        var codes = document.Descendants<CodeInline>().Select(code => code.Span).ToList();
        foreach (Match link in FileLink().Matches(text))
        {
            var target = link.Groups["target"].Value.Trim();
            if (!target.Contains(' ', StringComparison.Ordinal) || target.Contains(':', StringComparison.Ordinal) || codes.Exists(code => code.Start <= link.Index && link.Index <= code.End)) continue;
            var line = text.AsSpan(0, link.Index).Count('\n');
            if (lines.Contains(line)) diagnostics.Add(Rules.SpaceInLink.At(new SourcePosition(place.Path, line + 1, link.Index - text.LastIndexOf('\n', link.Index)), target, SpaceRemedy(link.Value, target)));
        }
    }

    /// <summary>A text links to records and shows images; other files are named by a field.</summary>
    private LocalizedText SpaceRemedy(string link, string target)
    {
        if (link[0] is not '!' && Path.GetExtension(target) is not (".md" or ".yml") && place.Type.Role(FieldRole.Documents) is { Key: var documents })
            return LocalizedText.Of($"Un document joint se met dans le champ « {documents} »", $"An attached document goes into the field '{documents}'");
        var name = target.Replace(' ', '-');
        return LocalizedText.Of($"Renommez le fichier sans espace, par exemple {name}, et écrivez ce nom", $"Rename the file without spaces, for example {name}, and write that name");
    }

    /// <summary>Null, and said, when the text is more tangled than parser and renderer bear; nothing else of the text can be said then.</summary>
    private MarkdownDocument? Parsed(string text)
    {
        if (MarkdownLimits.Parsed(text, out var tangledLine) is { } document) return document;
        diagnostics.Add(Rules.TextTooDeep.At(new SourcePosition(place.Path, tangledLine)));
        return null;
    }

    private SourcePosition At(MarkdownObject node) => new(place.Path, node.Line + 1, node.Column + 1);

    [GeneratedRegex(@"\[\^[\w-]+\](?!\()", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FootnoteMark();

    [GeneratedRegex(@"!?\[[^\[\]\n]*\]\((?<target>[^()\[\]<>""\n]+\.[A-Za-z0-9]{2,5})\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex FileLink();

    [GeneratedRegex(@"^#{2,6}\w", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex UnspacedHeading();

    [GeneratedRegex(@"\{#(?<id>[A-Za-z0-9_-]+)\}\s*$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex TrailingId();
}
