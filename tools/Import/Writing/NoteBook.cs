using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Fields;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Writing;

/// <summary>
/// Turns notes into what the centre has for them: a note that refers to a document becomes a numbered source of the front matter, cited [S1] in the text; one that explains stands as a paragraph at the
/// end of its section, because Markdown here has no notes.
/// </summary>
internal sealed partial class NoteBook(FieldDefinition? sources, Speech speech)
{
    private readonly Dictionary<ImportedNote, string> _marks = new(ReferenceEqualityComparer.Instance);
    private readonly List<(int Number, ImportedNote Note)> _waiting = [];
    private readonly List<(string Id, string Text)> _sources = [];
    private int _explained;

    /// <summary>Sources in the order of their citation.</summary>
    public int Sources => _sources.Count;

    /// <summary>Notes that stand in the text.</summary>
    public int Explained => _explained;

    /// <summary>What marks a note in the text.</summary>
    public string Mark(ImportedNote note)
    {
        if (_marks.TryGetValue(note, out var known)) return known;
        var text = PlainText.OneSpaced(PlainText.Clean(PlainText.Of(note.Words)));
        if (IsSource(note, text))
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"S{_sources.Count + 1}");
            _sources.Add((id, text + Links(note, text)));
            return _marks[note] = $"[{id}]";
        }

        _waiting.Add((++_explained, note));
        return _marks[note] = string.Create(CultureInfo.InvariantCulture, $"(note {_explained})");
    }

    /// <summary>The notes met since the last call that stand in the text, as paragraphs.</summary>
    public IReadOnlyList<Block> TakeExplained()
    {
        var paragraphs = _waiting.Select(one => (Block)new ParagraphBlock([new TextInline(string.Create(CultureInfo.InvariantCulture, $"Note {one.Number}."), Bold: true), new TextInline(" "), .. one.Note.Words])).ToList();
        _waiting.Clear();
        return paragraphs;
    }

    /// <summary>The lines of the sources in the front matter. Who published is asked: a note hardly tells it apart from the rest.</summary>
    public IEnumerable<string> Lines()
    {
        if (sources is null || _sources.Count == 0) yield break;
        yield return sources.Key + ":";
        foreach (var (id, text) in _sources)
        {
            var fields = new List<(string, string)> { (sources.Inner(FieldRole.Key)!.Key, id) };
            var url = Url().Match(text) is { Success: true, Value: var found } ? found.TrimEnd('.', ',', ';', ')', '»') : null;
            var words = PlainText.OneSpaced(url is null ? text : text.Replace(url, "", StringComparison.Ordinal)).TrimEnd(' ', ',', ';', ':', '<', '(');
            if (sources.Inner(FieldRole.Name) is { } title && words.Length > 0) fields.Add((title.Key, YamlValue.Text(words)));
            fields.Add((sources.Inner(FieldRole.Publisher)!.Key, "\"\""));
            if (sources.Inner(FieldRole.Link) is { } link && url is not null && LinkAddress.IsFollowed(url)) fields.Add((link.Key, YamlValue.Text(url)));
            if (url is not null && Uri.TryCreate(url, UriKind.Absolute, out var address))
                yield return $"  # {speech.Say("proposé", "proposed")} ({Confidence.ToText(Confidence.Unfit, speech)}) : {sources.Inner(FieldRole.Publisher)!.Key}: {YamlValue.Text(address.Host)}";
            yield return "  - " + YamlValue.Group(fields);
        }
    }

    /// <summary>A note refers to a document when it has an address, a year or the words of references, and is no longer than a title may be.</summary>
    private bool IsSource(ImportedNote note, string text)
    {
        if (sources is not { List.Max: var most } || _sources.Count >= most || sources.Inner(FieldRole.Key) is null || sources.Inner(FieldRole.Publisher) is null) return false;
        if (text.Length == 0 || text.Length > (sources.Inner(FieldRole.Name)?.Max ?? 300)) return false;
        return Reference().IsMatch(text) || note.Words.OfType<TextInline>().Any(word => word.Link is not null);
    }

    /// <summary>The address of a note whose words are a link.</summary>
    private static string Links(ImportedNote note, string text) =>
        note.Words.OfType<TextInline>().Select(word => word.Link).FirstOrDefault(link => link is not null && link.StartsWith("http", StringComparison.OrdinalIgnoreCase)) is { } link && !Url().IsMatch(text) ? " " + link : "";

    [GeneratedRegex(@"https?://[^\s<>""]+", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Url();

    [GeneratedRegex(@"https?://|\b(19|20)[0-9]{2}\b|\bdoi\b|\b(op\. ?cit|ibid|éd\.|éditions|cf\.|voir |p\. ?[0-9]|vol\.|n° ?[0-9]|rapport|revue)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();
}
