using System.Text.RegularExpressions;
using Relais.Indexer.Text;

namespace Relais.Indexer.History;

/// <summary>
/// Compares two texts as a reader would: paragraphs first, then words inside those that correspond. Bounded: what differs by more than <see cref="MostEdits"/> paragraphs is told as replaced, and no
/// more than <see cref="MostShown"/> passages are shown.
/// </summary>
public static partial class TextDifference
{
    /// <summary>Most paragraphs, and most words of a paragraph, put in and taken out that are told one by one.</summary>
    public const int MostEdits = 800;

    /// <summary>Most passages shown.</summary>
    public const int MostShown = 200;

    /// <summary>Of two paragraphs that correspond, at least so much is common.</summary>
    private const double CommonShare = 0.4;

    /// <summary>Most words compared to know whether two paragraphs correspond.</summary>
    private const int MostCompared = 400;

    /// <summary>The passages, those that did not change gathered.</summary>
    public static IReadOnlyList<Passage> Between(string old, string now)
    {
        var (before, after) = (Paragraphs(old), Paragraphs(now));
        var edits = ShortestEdit.Between(before, after, Same, MostEdits)
            ?? [.. before.Select(text => new Edit<string>(EditKind.Removed, text)), .. after.Select(text => new Edit<string>(EditKind.Added, text))];
        return Shown([.. Passages(edits)]);
    }

    private static List<string> Paragraphs(string text) =>
        [.. EmptyLines().Split(text.Trim()).Select(paragraph => paragraph.Trim()).Where(paragraph => paragraph.Length > 0)];

    private static IEnumerable<Passage> Passages(IReadOnlyList<Edit<string>> edits)
    {
        for (var at = 0; at < edits.Count;)
        {
            var start = at;
            if (edits[at].Kind is EditKind.Kept)
            {
                while (at < edits.Count && edits[at].Kind is EditKind.Kept) at++;
                yield return new Passage(PassageKind.Same, at - start, []);
                continue;
            }

            while (at < edits.Count && edits[at].Kind is not EditKind.Kept) at++;
            var run = edits.Skip(start).Take(at - start).ToList();
            foreach (var passage in Replaced([.. Of(run, EditKind.Removed)], [.. Of(run, EditKind.Added)])) yield return passage;
        }

        static IEnumerable<string> Of(List<Edit<string>> run, EditKind kind) => run.Where(edit => edit.Kind == kind).Select(edit => edit.Item);
    }

    /// <summary>Paragraphs that stand for others, in their order: each new one is the old one it looks like, if there is one further on.</summary>
    private static IEnumerable<Passage> Replaced(List<string> old, List<string> now)
    {
        var (next, news) = (0, new List<string>());
        foreach (var text in now)
        {
            var twin = old.FindIndex(next, candidate => AreAlike(candidate, text));
            if (twin < 0)
            {
                news.Add(text);
                continue;
            }

            foreach (var passage in Unlike(twin)) yield return passage;
            yield return new Passage(PassageKind.Changed, 1, Words(old[twin], text));
            (next, news) = (twin + 1, []);
        }

        foreach (var passage in Unlike(old.Count)) yield return passage;

        // As one reads: what was, then what is.
        IEnumerable<Passage> Unlike(int end) => old.Skip(next).Take(end - next).Select(Removed).Concat(news.Select(Added));

        static Passage Added(string text) => new(PassageKind.Added, 1, [new Edit<string>(EditKind.Added, text)]);

        static Passage Removed(string text) => new(PassageKind.Removed, 1, [new Edit<string>(EditKind.Removed, text)]);
    }

    private static bool AreAlike(string one, string other)
    {
        var (words, others) = (Set(one), Set(other));
        return words.Count > 0 && others.Count > 0 && words.Intersect(others, StringComparer.OrdinalIgnoreCase).Count() >= CommonShare * Math.Max(words.Count, others.Count);

        static HashSet<string> Set(string text) => Tokens(text).Where(token => char.IsLetterOrDigit(token[0])).Take(MostCompared).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The words put in and taken out. Spaces between changed words change with them: a sentence is read, not its words.</summary>
    private static List<Edit<string>> Words(string old, string now)
    {
        if (ShortestEdit.Between(Tokens(old), Tokens(now), Same, MostEdits) is not { } edits) return [new Edit<string>(EditKind.Removed, old), new Edit<string>(EditKind.Added, now)];
        var pieces = new List<Edit<string>>();
        var (removed, added) = ("", "");
        for (var at = 0; at < edits.Count; at++)
        {
            var (kind, word) = edits[at];
            var isBetween = kind is EditKind.Kept && string.IsNullOrWhiteSpace(word) && (removed.Length > 0 || added.Length > 0) && at + 1 < edits.Count && edits[at + 1].Kind is not EditKind.Kept;
            if (kind is EditKind.Removed || isBetween) removed += word;
            if (kind is EditKind.Added || isBetween) added += word;
            if (kind is not EditKind.Kept || isBetween) continue;
            Close();
            pieces.Add(new Edit<string>(EditKind.Kept, word));
        }

        Close();
        return [.. Joined(pieces)];

        void Close()
        {
            if (removed.Length > 0) pieces.Add(new Edit<string>(EditKind.Removed, removed));
            if (added.Length > 0) pieces.Add(new Edit<string>(EditKind.Added, added));
            (removed, added) = ("", "");
        }
    }

    /// <summary>Words that did not change, in one piece.</summary>
    private static IEnumerable<Edit<string>> Joined(List<Edit<string>> pieces)
    {
        for (var at = 0; at < pieces.Count;)
        {
            var start = at;
            while (at < pieces.Count && pieces[at].Kind is EditKind.Kept) at++;
            if (at > start) yield return new Edit<string>(EditKind.Kept, string.Concat(pieces.Skip(start).Take(at - start).Select(piece => piece.Item)));
            else yield return pieces[at++];
        }
    }

    private static List<Passage> Shown(List<Passage> passages)
    {
        if (passages.Count <= MostShown) return passages;
        var left = passages.Skip(MostShown).Where(passage => passage.Kind is not PassageKind.Same).Sum(passage => passage.Paragraphs);
        return left == 0 ? [.. passages.Take(MostShown)] : [.. passages.Take(MostShown), new Passage(PassageKind.Left, left, [])];
    }

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        foreach (var match in Token().EnumerateMatches(text)) tokens.Add(text.Substring(match.Index, match.Length));
        return tokens;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EmptyLines();

    /// <summary>A word (accents that are characters of their own belong to it), a run of spaces, or any other sign.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
