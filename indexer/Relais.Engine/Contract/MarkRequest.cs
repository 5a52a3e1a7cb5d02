namespace Relais.Engine;

/// <summary>Asks where the words of a query stand in some texts, which need not be those that were indexed (a page shows more, or less, than an index holds).</summary>
/// <param name="Query">The words.</param>
/// <param name="Passages">The texts; a clause on a field is looked for in passages of that field only.</param>
public sealed record MarkRequest(TextQuery Query, IReadOnlyList<Passage> Passages)
{
    /// <summary>As in <see cref="SearchRequest.CorrectsTypos"/>: true to mark what a search that corrects would have found.</summary>
    public bool CorrectsTypos { get; init; }
}
