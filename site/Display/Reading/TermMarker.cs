using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Relais.Indexer.Content;

namespace Relais.Site.Display.Reading;

/// <summary>
/// Links the first mention of each term of the glossary to its explanation. Lone common words are left alone ("formation", "questionnaire"): who reads these texts knows them, and a text full
/// of links is not read. What people said, headings and links stay as they are.
/// </summary>
internal sealed class TermMarker
{
    private const int MostTerms = 12;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private static readonly string[] _leftAlone = ["A", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "CODE", "PRE"];

    private readonly Dictionary<string, GlossaryEntry> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<GlossaryEntry> _found = [];
    private readonly Regex? _names;

    /// <summary>Marks the terms of one page.</summary>
    /// <param name="entries">In the language of the text.</param>
    public TermMarker(IReadOnlyList<GlossaryEntry> entries)
    {
        foreach (var entry in entries)
            foreach (var name in entry.OtherNames.Prepend(entry.Label).Where(IsTelling)) _byName.TryAdd(Plain(name), entry);
        if (_byName.Count == 0) return;
        var names = _byName.Keys.OrderByDescending(name => name.Length).Select(Pattern);
        _names = new Regex($@"(?<![\p{{L}}\p{{N}}-])({string.Join('|', names)})(?![\p{{L}}\p{{N}}-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, _patience);
    }

    /// <summary>The terms found so far, in the order of the text.</summary>
    public IReadOnlyList<GlossaryEntry> Found => _found;

    /// <summary>The section with its first mentions linked.</summary>
    public RecordSection Marked(RecordSection section)
    {
        if (_names is null || _found.Count == MostTerms || !_names.IsMatch(section.Html)) return section;
        var body = RenderedHtml.Of(section.Html);
        foreach (var text in body.Descendants<IText>().Where(IsMarkable).ToList()) Mark(text);
        return section with { Html = body.InnerHtml };
    }

    /// <summary>Several words, a compound, or an acronym.</summary>
    private static bool IsTelling(string name) => name.AsSpan().ContainsAny(" -'’") || IsAcronym(name);

    /// <summary>Mostly capitals, a few small letters or digits among them: CSAPA, CeGIDD, C2S.</summary>
    private static bool IsAcronym(string name) => name.Length is >= 3 and <= 6 && name.All(char.IsLetterOrDigit) && 2 * name.Count(char.IsUpper) > name.Length;

    /// <summary>An acronym in small letters is another word: "pass" is not PASS.</summary>
    private static string Pattern(string name) => IsAcronym(name)
        ? $"(?-i:{Regex.Escape(name)})"
        : string.Join(@"[\s\u00A0\u202F]+", name.Split(' ').Select(Regex.Escape)).Replace("'", "['’]", StringComparison.Ordinal);

    private static string Plain(string name) => name.Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static string OneSpaced(string name) => string.Join(' ', Plain(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsMarkable(IText text) => text.Ancestors<IElement>().All(element => !_leftAlone.Contains(element.TagName, StringComparer.Ordinal));

    private void Mark(IText text)
    {
        while (_found.Count < MostTerms)
        {
            var match = _names!.Matches(text.Data).FirstOrDefault(match => IsNew(match.Value));
            if (match is null) return;
            var entry = _byName[OneSpaced(match.Value)];
            var end = text.Split(match.Index + match.Length);
            var name = text.Split(match.Index);
            var link = text.Owner!.CreateElement("a");
            link.SetAttribute("href", "#" + AnchorOf(entry));
            link.ClassName = "term";
            link.Id = "term-" + entry.Anchor;
            name.Parent!.ReplaceChild(link, name);
            link.AppendChild(name);
            _found.Add(entry);
            text = end;
        }
    }

    /// <summary>Where the page explains a term.</summary>
    public static string AnchorOf(GlossaryEntry entry) => "def-" + entry.Anchor;

    private bool IsNew(string name) => _byName.TryGetValue(OneSpaced(name), out var entry) && !_found.Contains(entry);
}
