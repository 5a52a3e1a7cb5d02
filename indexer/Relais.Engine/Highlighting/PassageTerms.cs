using Relais.Engine.Analysis;
using Relais.Engine.Query;

namespace Relais.Engine.Highlighting;

/// <summary>The tokens of a passage by term.</summary>
/// <param name="tokens">Of the passage.</param>
/// <param name="stem">The token's term among the stems of the passage's language, or null when it has none.</param>
internal sealed class PassageTerms(IReadOnlyList<Token> tokens, Func<Token, string?> stem)
{
    private readonly Lazy<ILookup<string, Token>> _exact = new(() => tokens.ToLookup(token => token.Term, StringComparer.Ordinal));
    private readonly Lazy<ILookup<string, Token>> _stems = new(() => tokens
        .Select(token => (Token: token, Stem: stem(token)))
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
