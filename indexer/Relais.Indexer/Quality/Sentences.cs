using System.Collections.Frozen;

namespace Relais.Indexer.Quality;

/// <summary>A sentence of a text.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">In characters.</param>
internal readonly record struct Sentence(int Start, int Length)
{
    /// <summary>Its words.</summary>
    public string In(string text) => text.Substring(Start, Length);
}

/// <summary>Cuts a text into sentences: at a stop, a question or an exclamation mark, or three dots, when what follows begins like a sentence.</summary>
internal static class Sentences
{
    private const string Stops = ".!?…";
    private const string Closing = "»”\")]";
    private const string Opening = "«“\"([—–*";

    /// <summary>Shortened words that a stop follows inside a sentence. "etc." is not among them: it ends sentences too.</summary>
    private static readonly FrozenSet<string> Shortened = new[]
    {
        "M", "MM", "Mr", "Mrs", "Ms", "Mme", "Mmes", "Mlle", "Dr", "Dre", "Pr", "Pre", "St", "Ste", "cf", "p", "pp", "art", "n", "no", "nos", "env", "ex", "vol", "éd", "chap", "fig", "tél", "av", "ap", "vs", "e.g", "i.e",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where each sentence begins and how long it is, without the spaces around it.</summary>
    public static IEnumerable<Sentence> In(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!Stops.Contains(text[at], StringComparison.Ordinal)) continue;
            var end = at + 1;
            while (end < text.Length && (Stops.Contains(text[end], StringComparison.Ordinal) || IsClosed(text, ref end))) end++;
            if (!EndsAt(text, at, end)) continue;
            if (Trimmed(text, start, end) is { Length: > 0 } sentence) yield return sentence;
            (start, at) = (end, end - 1);
        }

        if (Trimmed(text, start, text.Length) is { Length: > 0 } last) yield return last;
    }

    /// <summary>A closing mark, which French sets apart with a space that does not break.</summary>
    private static bool IsClosed(string text, ref int at)
    {
        if (text[at] is '\u00A0' or '\u202F' && at + 1 < text.Length && Closing.Contains(text[at + 1], StringComparison.Ordinal)) at++;
        return Closing.Contains(text[at], StringComparison.Ordinal);
    }

    private static bool EndsAt(string text, int stop, int end)
    {
        if (end == text.Length) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && (char.IsWhiteSpace(text[next]) || Opening.Contains(text[next], StringComparison.Ordinal))) next++;
        if (next < text.Length && !char.IsUpper(text[next]) && !char.IsDigit(text[next])) return false;
        return text[stop] is not '.' || !IsShortened(text, stop);
    }

    private static bool IsShortened(string text, int stop)
    {
        var begin = stop;
        while (begin > 0 && (char.IsLetter(text[begin - 1]) || (text[begin - 1] is '.' && begin < stop))) begin--;
        var word = text[begin..stop];
        return Shortened.Contains(word) || (word.Length == 1 && char.IsUpper(word[0]));
    }

    private static Sentence Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new Sentence(start, end - start);
    }
}
