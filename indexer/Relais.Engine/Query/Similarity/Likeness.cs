using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Similarity;

/// <summary>Finds documents like one of the index: those that score best for the terms that tell it from the others.</summary>
internal sealed class Likeness(IndexView view)
{
    private readonly LeafBuilder _leaves = new(view);

    /// <summary>The best ones.</summary>
    /// <param name="segment">Number of the segment of the document asked about.</param>
    /// <param name="document">Its number there.</param>
    /// <param name="request">What is asked.</param>
    public IReadOnlyList<SimilarDocument> Find(int segment, int document, SimilarRequest request)
    {
        var passages = view.Segments[segment].Reader.Documents.Passages(document, view.Schema).Where(passage => request.Fields.Contains(passage.Field, StringComparer.Ordinal));
        var terms = new TellingTerms(view).Of(passages, request.MaxTerms);
        if (terms.Count == 0 || request.Limit == 0) return [];
        PlannedClause[] clauses = [.. terms.Select(term => term.Clause)];
        var search = new SearchRequest
        {
            Query = new TextQuery([.. clauses.Select(clause => clause.Clause)]) { Matching = Matching.Any },
            Filters = request.Filters,
            CountsAll = false,
            // One more, for the document is most like itself.
            Limit = Math.Min(request.Limit, SearchRequest.DeepestHit - 1) + 1,
        };
        return [.. BestHits.Of(view, search, clauses)
            .Where(hit => hit.Segment != segment || hit.Document != document)
            .Take(request.Limit)
            .Select(hit => new SimilarDocument(view.Segments[hit.Segment].Reader.Ids[hit.Document], hit.Score, Shared(hit, terms, clauses)))];
    }

    /// <summary>What each term adds to the score of a hit; one entry a word, whatever fields it stands in.</summary>
    private List<SharedTerm> Shared(RankedHit hit, IReadOnlyList<TellingTerm> terms, PlannedClause[] clauses)
    {
        var shares = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = 0; i < clauses.Length; i++)
        {
            var share = Share(hit, clauses[i]);
            if (share > 0) shares[terms[i].Word] = shares.GetValueOrDefault(terms[i].Word) + share;
        }
        return [.. shares.OrderByDescending(share => share.Value).ThenBy(share => share.Key, StringComparer.Ordinal).Select(share => new SharedTerm(share.Key, share.Value))];
    }

    private float Share(RankedHit hit, PlannedClause clause)
    {
        var from = hit.Document / ScoreWindow.Size * ScoreWindow.Size;
        var to = Math.Min(from + ScoreWindow.Size, view.Segments[hit.Segment].Reader.Count);
        var scratch = Scratch.Take();
        scratch.Sum.Clear();
        scratch.Found.Clear();
        _leaves.Build(clause)[hit.Segment].Collect(from, to, scratch.Found, scratch.Sum, scratch.Spare, atLeast: 0, withBits: true);
        var share = scratch.Sum.Scores[hit.Document - from];
        scratch.Sum.Clear();
        scratch.Found.Clear();
        scratch.GiveBack();
        return share;
    }
}
