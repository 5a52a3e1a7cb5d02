namespace Relais.Engine.Analysis;

/// <summary>
/// The short words that lose their vowel before another word ("l’accès", "qu’elle", "presqu’île"). "aujourd’hui" and "prud’homme" are single words:
/// what stands before their apostrophe is deliberately not listed.
/// </summary>
internal static class Elision
{
    private static readonly HashSet<string> _articles = new(StringComparer.Ordinal)
    {
        "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu", "quelqu", "presqu", "entr",
    };

    /// <summary>True when that part of a word, standing before an apostrophe, is an elided word of its own.</summary>
    public static bool IsArticle(ReadOnlySpan<char> beforeApostrophe) =>
        beforeApostrophe.Length <= 8 && _articles.Contains(Folding.Fold(beforeApostrophe));
}
