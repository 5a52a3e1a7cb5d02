namespace Relais.Engine;

/// <summary>Asks for documents like one of the index.</summary>
/// <param name="Id">The document that others are compared to; it is never among them.</param>
/// <param name="Fields">Stored text fields whose words are compared.</param>
/// <param name="Limit">Most documents given.</param>
/// <param name="MaxTerms">Most terms compared: the ones that tell the document from the others best.</param>
public sealed record SimilarRequest(string Id, IReadOnlyList<string> Fields, int Limit = 10, int MaxTerms = 25)
{
    /// <summary>Keeps only documents that pass.</summary>
    public IReadOnlyList<Filter> Filters { get; init; } = [];
}

/// <summary>A document that is like another.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">Sum of the terms' shares.</param>
/// <param name="Terms">The terms that both have, by falling share.</param>
public sealed record SimilarDocument(string Id, float Score, IReadOnlyList<SharedTerm> Terms);

/// <summary>A term that two documents share.</summary>
/// <param name="Word">As the document asked about writes it, in small letters.</param>
/// <param name="Share">What it adds to the score.</param>
public sealed record SharedTerm(string Word, float Share);
