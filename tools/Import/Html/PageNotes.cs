using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Relais.Tools.Import.Html;

/// <summary>
/// Recognises notes, for which HTML has no element: a short mark that links to a place of the same page, from which a link comes back or which stands in a list of notes.
/// </summary>
internal sealed partial class PageNotes
{
    private readonly Dictionary<IElement, IElement> _noteOfMark = [];
    private readonly HashSet<IElement> _notes = [];
    private readonly HashSet<IElement> _backLinks = [];

    public PageNotes(IElement content)
    {
        var places = new Dictionary<string, IElement>(StringComparer.Ordinal);
        foreach (var element in content.Owner!.All)
        {
            if (element.Id is { Length: > 0 } id) places.TryAdd(id, element);
            if (element.LocalName is "a" && element.GetAttribute("name") is { Length: > 0 } name) places.TryAdd(name, element);
        }

        var marks = new List<(IElement Mark, IElement Place)>();
        foreach (var mark in content.QuerySelectorAll("a[href^='#']").Where(mark => Mark().IsMatch(mark.TextContent.Trim())))
        {
            if (places.TryGetValue(Uri.UnescapeDataString(mark.GetAttribute("href")![1..]), out var place) && place.Closest("li, aside, dd, p, div[id], td") is { } note && !ReferenceEquals(note, content) && !note.Contains(mark) && IsAfter(mark, note))
                marks.Add((mark, note));
        }

        foreach (var (mark, note) in marks)
        {
            _noteOfMark[mark] = note;
            _notes.Add(note);
            foreach (var link in note.QuerySelectorAll("a").Where(link => Back().IsMatch(link.TextContent.Trim()))) _backLinks.Add(link);
        }
    }

    /// <summary>The note that a link marks, or null.</summary>
    public IElement? Of(IElement link) => _noteOfMark.GetValueOrDefault(link);

    /// <summary>Whether an element is a note: it is told where its mark is, not where it stands.</summary>
    public bool IsNote(IElement element) => _notes.Contains(element);

    /// <summary>Whether a link only leads from a note back to its mark.</summary>
    public bool IsBackLink(IElement element) => _backLinks.Contains(element);

    private static bool IsAfter(IElement mark, IElement note) => mark.CompareDocumentPosition(note).HasFlag(DocumentPositions.Following);

    [GeneratedRegex(@"^[\[(]?([0-9]{1,3}|[ivxlc]{1,6}|[*†‡]|[a-z])[\])]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^([↩↑^⇑⬆←]\uFE0E?|[\[(]?[0-9]{1,3}[\])]?\.?|[ivxlc]{1,6}|retour|back)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Back();
}
