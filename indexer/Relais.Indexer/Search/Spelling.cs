using Relais.Engine;
using Relais.Indexer.Text;

namespace Relais.Indexer.Search;

/// <summary>Writes the engine's corrections, which are folded, the way the texts write them.</summary>
internal static class Spelling
{
    private const int MostShown = 3;

    /// <summary>Words without a record, each with what was looked for instead.</summary>
    /// <param name="response">The answer that has them.</param>
    /// <param name="index">Knows the accents of a word that no excerpt shows.</param>
    public static IReadOnlyList<CorrectedWord> Of(SearchResponse response, ISearchIndex index)
    {
        if (response.Total == 0 || response.Corrections.Count == 0) return [];
        var written = response.Hits.SelectMany(hit => hit.Excerpts).SelectMany(excerpt => excerpt.Parts).Where(part => part.Found)
            .Select(part => part.Text.ToLowerInvariant())
            .DistinctBy(Folded.Of, StringComparer.Ordinal)
            .ToDictionary(Folded.Of, StringComparer.Ordinal);
        return
        [
            .. response.Corrections.Where(correction => correction.Found.Count > 0)
                .Select(correction => new CorrectedWord(correction.Typed, [.. correction.Found.Take(MostShown).Select(form => written.GetValueOrDefault(form) ?? Advised(correction.Typed, form, index)).Distinct(StringComparer.Ordinal)])),
        ];
    }

    private static string Advised(string typed, string form, ISearchIndex index) =>
        index.DidYouMean(new TextQuery([new QueryClause(ClauseKind.Word, typed)]))?.Clauses is [{ Text: var better }] && string.Equals(Folded.Of(better), form, StringComparison.Ordinal) ? better : form;
}
