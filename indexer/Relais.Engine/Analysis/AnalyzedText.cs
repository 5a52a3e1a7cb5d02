namespace Relais.Engine.Analysis;

/// <summary>The words of a text as the index holds them, for whoever looks for known names in a text without an index.</summary>
public static class AnalyzedText
{
    private const char AcronymMark = '^';

    /// <summary>The words of a text in their order, stemmed in that language (BCP 47; a language without a stemmer is folded only).</summary>
    public static IReadOnlyList<AnalyzedWord> Words(string text, string language)
    {
        var primary = Stemmers.Primary(language);
        var isStemmed = Stemmers.Among([primary]).Count > 0;
        var words = new List<AnalyzedWord>();
        foreach (var token in PassageTokens.Of(text).Where(token => token.Span == 1))
        {
            var form = token.Stems is null ? AcronymMark + token.Term : isStemmed ? PassageTokens.StemOf(token, primary)! : token.Term;
            if (words.Count > 0 && words[^1].Position == token.Position) words[^1] = words[^1] with { Forms = [.. words[^1].Forms, form] };
            else words.Add(new AnalyzedWord(token.Position, [form], token.Start, token.End));
        }

        return words;
    }

    /// <summary>True for the form of a word written in capitals: "PASS" is not "passe".</summary>
    public static bool IsAcronym(string form) => form is [AcronymMark, ..];
}

/// <summary>A word of a text.</summary>
/// <param name="Position">Its place among the words; one that has no searchable form leaves a hole.</param>
/// <param name="Forms">Its forms, folded and stemmed: several in inclusive spelling, and for an acronym.</param>
/// <param name="Start">First character in the text.</param>
/// <param name="End">After the last character.</param>
public sealed record AnalyzedWord(int Position, IReadOnlyList<string> Forms, int Start, int End);
