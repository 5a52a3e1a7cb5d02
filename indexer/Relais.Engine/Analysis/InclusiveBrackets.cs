namespace Relais.Engine.Analysis;

/// <summary>Reads brackets inside a word: "étudiant(e)s", "agent(e)(s)". Any other bracket ends the word.</summary>
internal static class InclusiveBrackets
{
    private const int LongestEnding = 6;

    /// <summary>Where the word goes on after its bracketed ending, or <paramref name="open"/> when the bracket is not part of a word.</summary>
    public static int End(ReadOnlySpan<char> text, int start, int open)
    {
        var close = open + 1;
        while (close < text.Length && close - open <= LongestEnding && char.IsLetter(text[close])) close++;
        if (close == open + 1 || close >= text.Length || text[close] != ')') return open;

        var ending = Folding.Fold(text.Slice(open + 1, close - open - 1));
        var stem = text[LastPart(text, start, open)..open].ToString();
        var isPlural = string.Equals(ending, "s", StringComparison.Ordinal);
        if (!isPlural && InclusiveSpelling.Read([stem, ending]) is null) return open;

        var end = close + 1;
        if (end < text.Length && text[end] == 's' && !IsLetterAt(text, end + 1)) end++;
        // A letter right after the bracket ("sous(e)xyz") shows that this was no ending.
        return IsLetterAt(text, end) ? open : end;
    }

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private static int LastPart(ReadOnlySpan<char> text, int start, int open)
    {
        for (var at = open - 1; at > start; at--)
            if (!char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at])) return char.IsLetter(text[at]) ? at : at + 1;
        return start;
    }
}
