using System.Collections.Frozen;
using Relais.Indexer.Text;

namespace Relais.Indexer.Quality;

/// <summary>
/// Counts the words of a sentence: what spaces part and holds a letter or a digit. Writing for women and men costs nothing: « tou·te·s » is one word as it stands, and a pair
/// (« les usagers et les usagères ») counts as one.
/// </summary>
internal static class WordCount
{
    private static readonly FrozenSet<string> Joining = FrozenSet.Create<string>(StringComparer.Ordinal, "et", "ou", "and", "or", "&");

    private static readonly FrozenSet<string> Articles = FrozenSet.Create<string>(StringComparer.Ordinal, "les", "des", "le", "la", "un", "une", "aux", "de", "du", "ces", "leurs", "nos", "tous", "toutes");

    /// <summary>Endings of a pair after what both words share, the shorter first in the order of the alphabet.</summary>
    private static readonly FrozenSet<(string, string)> Endings = FrozenSet.Create<(string, string)>(
        EqualityComparer<(string, string)>.Default,
        ("", "e"), ("es", "s"), ("", "ne"), ("nes", "s"), ("", "te"), ("s", "tes"), ("", "sse"), ("", "ses"), ("r", "se"), ("rs", "ses"), ("eur", "rice"), ("eurs", "rices"), ("f", "ve"), ("fs", "ves"),
        ("se", "x"), ("ses", "x"), ("ain", "ine"), ("ains", "ines"));

    /// <summary>Pairs that share no beginning.</summary>
    private static readonly FrozenSet<(string, string)> Pairs = FrozenSet.Create<(string, string)>(
        EqualityComparer<(string, string)>.Default, ("celles", "ceux"), ("celle", "celui"), ("elle", "il"), ("elles", "ils"), ("elles", "eux"), ("elle", "lui"), ("femme", "homme"), ("femmes", "hommes"), ("un", "une"), ("la", "le"), ("he", "she"), ("her", "him"), ("men", "women"));

    /// <summary>Number of words.</summary>
    public static int Of(ReadOnlySpan<char> sentence)
    {
        var words = new List<string>();
        foreach (var range in sentence.SplitAny(' ', '\n', '\t', '\u00A0', '\u202F'))
            if (Bare(sentence[range]) is { Length: > 0 } word) words.Add(word);
        var count = words.Count;
        for (var at = 0; at + 2 < words.Count; at++)
        {
            if (!Joining.Contains(words[at + 1])) continue;
            if (IsPair(words[at], words[at + 2])) count -= 2;
            else if (at + 3 < words.Count && Articles.Contains(words[at + 2]) && IsPair(words[at], words[at + 3])) count -= 3;
        }

        return count;
    }

    /// <summary>The word without the marks around it, folded, without an elided article; "" when it holds no letter or digit.</summary>
    private static string Bare(ReadOnlySpan<char> token)
    {
        var start = 0;
        var end = token.Length;
        while (start < end && !char.IsLetterOrDigit(token[start])) start++;
        while (end > start && !char.IsLetterOrDigit(token[end - 1])) end--;
        if (start == end) return token is "&" ? "&" : "";
        var word = Folded.Of(token[start..end].ToString());
        return word is [_, '\'', ..] && word.Length > 3 ? word[2..] : word;
    }

    private static bool IsPair(string one, string other)
    {
        var (first, second) = string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
        if (Pairs.Contains((first, second))) return true;
        var shared = first.AsSpan().CommonPrefixLength(second.AsSpan());
        if (shared < 3) return false;
        var (ending, otherEnding) = (first[shared..], second[shared..]);
        return Endings.Contains(string.CompareOrdinal(ending, otherEnding) < 0 ? (ending, otherEnding) : (otherEnding, ending));
    }
}
