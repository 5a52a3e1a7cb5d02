namespace Relais.Engine.Highlighting;

/// <summary>Chooses and marks the excerpts of one hit.</summary>
internal static class ExcerptMaker
{
    private sealed record Candidate(Passage Passage, IReadOnlyList<FoundWord> Found, Window Window);

    /// <summary>At most one excerpt a passage and an anchor; the ones with most different words of the query first.</summary>
    public static IReadOnlyList<Excerpt> Make(IReadOnlyList<Passage> passages, PassageFinder finder, HighlightRequest request)
    {
        var asked = passages.Where(passage => request.Fields.Contains(passage.Field, StringComparer.Ordinal)).ToLookup(IsPreferred);
        // Translations of one text say the same thing: others are quoted, and read, only when the reader's language has nothing.
        var candidates = Candidates(asked[true]);
        if (candidates.Count == 0) candidates = Candidates(asked[false]);

        return [.. candidates
            .OrderByDescending(candidate => candidate.Window.Distinct)
            .ThenByDescending(candidate => candidate.Window.Words)
            .DistinctBy(AnchorKey)
            .Take(Math.Max(0, request.MaxExcerpts))
            .Select(Marked)];

        bool IsPreferred(Passage passage) => string.Equals(passage.Language, request.PreferredLanguage, StringComparison.OrdinalIgnoreCase);

        List<Candidate> Candidates(IEnumerable<Passage> read) => [.. read
            .Select(passage => (Passage: passage, Found: finder.Find(passage)))
            .Where(entry => entry.Found.Count > 0)
            .Select(entry => new Candidate(entry.Passage, entry.Found, Window.Best(entry.Passage.Text, entry.Found, request.MaxLength)))];
    }

    /// <summary>A passage from its first to its last character; none when it has nothing to mark.</summary>
    public static IReadOnlyList<ExcerptPart> Whole(Passage passage, PassageFinder finder)
    {
        var found = finder.Find(passage);
        return found.Count == 0 ? [] : Parts(passage.Text, found, new Window(0, passage.Text.Length, Distinct: 0, Words: 0));
    }

    /// <summary>Passages without anchor (title, summary) are places of their own.</summary>
    private static object AnchorKey(Candidate candidate) => candidate.Passage.Anchor.Length > 0 ? candidate.Passage.Anchor : candidate;

    private static Excerpt Marked(Candidate candidate)
    {
        var (passage, found, window) = candidate;
        var text = passage.Text;
        return new Excerpt(passage.Field, passage.Language, passage.Anchor, Parts(text, found, window),
            CutBefore: !text.AsSpan(0, window.Start).IsWhiteSpace(), CutAfter: !text.AsSpan(window.End).IsWhiteSpace());
    }

    private static List<ExcerptPart> Parts(string text, IReadOnlyList<FoundWord> found, Window window)
    {
        var parts = new List<ExcerptPart>();
        var at = window.Start;
        foreach (var (start, end) in Marks(found, window))
        {
            if (start > at) parts.Add(new ExcerptPart(text[at..start], Found: false));
            parts.Add(new ExcerptPart(text[start..end], Found: true));
            at = end;
        }
        if (at < window.End) parts.Add(new ExcerptPart(text[at..window.End], Found: false));
        return parts;
    }

    /// <summary>What lies inside the window, overlapping places (a compound and its part) as one.</summary>
    private static List<(int Start, int End)> Marks(IReadOnlyList<FoundWord> found, Window window)
    {
        var marks = new List<(int Start, int End)>();
        foreach (var word in found)
        {
            if (word.Start < window.Start || word.End > window.End) continue;
            if (marks.Count > 0 && word.Start < marks[^1].End) marks[^1] = (marks[^1].Start, Math.Max(marks[^1].End, word.End));
            else marks.Add((word.Start, word.End));
        }
        return marks;
    }
}
