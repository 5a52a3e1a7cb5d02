using Relais.Indexer.Search;

namespace Relais.Indexer.Counting;

/// <summary>What is counted of a search, and nothing else of it is known: no address, no identity, no time but the day, no order.</summary>
/// <param name="Words">As kept by <see cref="KeptWords"/>; "" when they are not.</param>
/// <param name="Language">Of the page it was asked from (BCP 47).</param>
/// <param name="Outcome">What came of it.</param>
public readonly record struct SearchedText(string Words, string Language, SearchOutcome Outcome)
{
    /// <summary>What is counted of a search that has been answered.</summary>
    public static SearchedText Of(SearchResults results, string language) => new(KeptWords.Of(results.Query.Text), language, results switch
    {
        { Total: 0 } => SearchOutcome.Nothing,
        { Relaxed: true } => SearchOutcome.Part,
        _ => SearchOutcome.Found,
    });

    /// <summary>The same without its words.</summary>
    public SearchedText Unsaid() => this with { Words = "" };
}
