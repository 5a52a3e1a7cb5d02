using Relais.Engine.Analysis;
using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Spelling;

/// <summary>How documents write a term, accents and capitals included: the dictionary has it folded.</summary>
internal sealed class Surface(IndexView view)
{
    /// <summary>Documents looked at in each field; some of them leave accents out, the others say what is usual.</summary>
    private const int MostDocuments = 5;

    /// <summary>The usual writing, in small letters unless it has capitals inside ("iPhone"); the term itself when no passage is kept that has it.</summary>
    /// <param name="term">An exact form, or a stem.</param>
    /// <param name="language">Primary language of the stem, or empty.</param>
    public string Of(string term, string language)
    {
        var writings = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in view.Schema.Fields.Where(field => field is { Kind: FieldKind.Text, IsStored: true }))
            foreach (var writing in Writings(term, language, field.Name)) writings[writing] = writings.GetValueOrDefault(writing) + 1;
        return writings.Count == 0 ? term : writings.OrderByDescending(writing => writing.Value).ThenBy(writing => writing.Key, StringComparer.Ordinal).First().Key;
    }

    /// <summary>As it stands inside a sentence: a first capital may be due to its place.</summary>
    public static string Calmed(ReadOnlySpan<char> word)
    {
        var hasSmall = false;
        var hasCapitalInside = false;
        for (var i = 0; i < word.Length; i++)
        {
            hasSmall |= char.IsLower(word[i]);
            hasCapitalInside |= i > 0 && char.IsUpper(word[i]);
        }
        return hasSmall && hasCapitalInside ? word.ToString() : word.ToString().ToLowerInvariant();
    }

    private IEnumerable<string> Writings(string term, string language, string field) =>
        from segment in view.Segments
        from document in Documents(segment, term, language, field).Where(segment.IsAlive).Take(MostDocuments)
        from passage in segment.Reader.Documents.Passages(document, view.Schema)
        where string.Equals(passage.Field, field, StringComparison.Ordinal) && (language.Length == 0 || string.Equals(Stemmers.Primary(passage.Language), language, StringComparison.Ordinal))
        from token in PassageTokens.Of(passage.Text)
        where string.Equals(language.Length == 0 ? token.Term : PassageTokens.StemOf(token, language), term, StringComparison.Ordinal)
        let word = passage.Text[token.Start..token.End]
        // "usager·e·s" is one way to write "usagers", and not the one to propose.
        where string.Equals(Folding.Fold(word), token.Term, StringComparison.Ordinal)
        select Calmed(word);

    private static IEnumerable<int> Documents(LiveSegment segment, string term, string language, string field)
    {
        // A field that is only stemmed tells by the stem where its words are.
        if (segment.Reader.Find(new(field, language)) is not { } space || space.Terms.Find(term) is not { } entry) yield break;
        var postings = space.Open(entry);
        for (var block = 0; block < postings.BlockCount; block++)
        {
            postings.Load(block);
            foreach (var document in postings.Documents.ToArray()) yield return document;
        }
    }
}
