using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>The tokens of a passage by term: a query with synonyms asks for hundreds of terms, and stemming the passage for each of them would cost more than the search.</summary>
/// <param name="tokens">Of the passage.</param>
/// <param name="language">Its primary language.</param>
internal sealed class PassageTerms(IReadOnlyList<Token> tokens, string language)
{
    private readonly Lazy<ILookup<string, Token>> _exact = new(() => tokens.ToLookup(token => token.Term, StringComparer.Ordinal));
    private readonly Lazy<ILookup<string, Token>> _stems = new(() => tokens
        .Select(token => (Token: token, Stem: PassageTokens.StemOf(token, language)))
        .Where(entry => entry.Stem is not null)
        .ToLookup(entry => entry.Stem!, entry => entry.Token, StringComparer.Ordinal));

    /// <summary>The tokens that a slot accepts.</summary>
    /// <param name="slot">Terms, or beginnings of terms.</param>
    /// <param name="isStem">Whether it is looked for among the stems.</param>
    public IEnumerable<Token> Of(Slot slot, bool isStem)
    {
        var byTerm = isStem ? _stems.Value : _exact.Value;
        return slot.IsPrefix
            ? byTerm.Where(entry => slot.Accepts(entry.Key)).SelectMany(entry => entry)
            : slot.Terms.SelectMany(term => byTerm[term]);
    }
}
