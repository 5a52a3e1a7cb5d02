using System.Text;

namespace Relais.Engine.Analysis;

/// <summary>
/// Second step of analysis: says what the joining signs of a chunk mean (elision, inclusive spelling, compound, abbreviation, number) and gives the words in order.
/// Language plays no part here, so that a query means the same in every interface language; stemming comes after.
/// </summary>
internal static class WordReader
{
    /// <summary>Beyond this a "compound" is a web address or a path, which nobody types joined.</summary>
    private const int MostPartsJoined = 6;

    public static List<TextWord> Words(string text)
    {
        var words = new List<TextWord>();
        foreach (var chunk in Chunker.Chunks(text))
        {
            if (Read(text, chunk) is { } word) words.Add(word);
        }
        return Shouting.IsShouted(text, words.Count) ? [.. words.Select(Shouting.Calmed)] : words;
    }

    /// <summary>The word of a chunk, or null when it holds none: marks alone, a lone sign.</summary>
    public static TextWord? Read(string text, Chunk chunk)
    {
        var pieces = Pieces.Of(text, chunk);
        var first = FirstAfterElision(text, pieces, 0);
        var parts = new List<WordPart>();
        for (var i = first; i < pieces.Count;)
        {
            i = FirstAfterElision(text, pieces, i);
            i += Part(text, pieces, i, out var part);
            if (part is not null) parts.Add(part);
        }
        if (parts.Count == 0) return null;
        var end = pieces[^1].End;
        return new TextWord(parts[0].Start, end, parts, parts.Count is > 1 and <= MostPartsJoined ? Joined(text, pieces, first) : null);
    }

    /// <summary>Steps over "l’", "qu’", "jusqu’"...: they never are a word that someone looks for.</summary>
    private static int FirstAfterElision(string text, List<Piece> pieces, int i)
    {
        while (i + 1 < pieces.Count && Letters.IsApostrophe(pieces[i].Sign) && Elision.IsArticle(pieces[i].Of(text))) i++;
        return i;
    }

    /// <summary>Reads one part and says how many pieces it took.</summary>
    private static int Part(string text, List<Piece> pieces, int i, out WordPart? part)
    {
        var piece = pieces[i];
        for (var taken = Math.Min(3, pieces.Count - i); taken >= 2; taken--)
        {
            if (!SignsAllowInclusive(pieces, i, taken)) continue;
            var forms = InclusiveSpelling.Read([.. pieces.GetRange(i, taken).Select(p => p.Of(text).ToString())]);
            if (forms is null) continue;
            part = new WordPart(piece.Start, pieces[i + taken - 1].End, forms, Acronym: null);
            return taken;
        }
        // Words that have an apostrophe inside without elision: "aujourd’hui", "prud’homme", "don’t".
        var last = i;
        while (last + 1 < pieces.Count && Letters.IsApostrophe(pieces[last].Sign)) last++;
        part = Plain(text, piece.Start, pieces[last].End);
        return last - i + 1;
    }

    private static bool SignsAllowInclusive(List<Piece> pieces, int i, int taken)
    {
        for (var p = i; p < i + taken - 1; p++)
            if (!(Letters.IsPoint(pieces[p].Sign) || Letters.IsHyphen(pieces[p].Sign) || pieces[p].Sign is '/' or '(' or ')')) return false;
        return true;
    }

    private static WordPart? Plain(string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        var folded = Folding.Fold(written);
        if (written[^1] == '°') folded += "o";
        if (folded.Length == 0) return null;

        var forms = new List<string> { folded };
        var bare = written.TrimEnd('+');
        if (bare.Length < written.Length) forms.Add(folded + written[bare.Length..].ToString());
        if (EnglishPossessive(written)) forms.Add(folded[..^1]);
        return new WordPart(start, end, forms, Acronyms.Read(bare));
    }

    private static bool EnglishPossessive(ReadOnlySpan<char> written) =>
        written.Length > 3 && written[^1] is 's' && Letters.IsApostrophe(written[^2]);

    /// <summary>
    /// "auto-support" joins to "autosupport"; between two digits the sign stays, for "2002-2" is not 20022.
    /// </summary>
    private static string Joined(string text, List<Piece> pieces, int first)
    {
        var joined = new StringBuilder();
        for (var i = first; i < pieces.Count; i++)
        {
            var folded = Folding.Fold(pieces[i].Of(text));
            if (joined.Length > 0 && folded.Length > 0 && char.IsDigit(joined[^1]) && char.IsDigit(folded[0])) joined.Append(SignOf(pieces[i - 1].Sign));
            joined.Append(folded);
        }
        return joined.Length > Folding.LongestTerm ? joined.ToString(0, Folding.LongestTerm) : joined.ToString();
    }

    private static char SignOf(char sign) => sign is '/' ? '/' : Letters.IsHyphen(sign) ? '-' : '.';
}
