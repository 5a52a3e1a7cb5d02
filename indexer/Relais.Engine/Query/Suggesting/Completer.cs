using Relais.Engine.Analysis;
using Relais.Engine.Highlighting;
using Relais.Engine.Query.Execution;

namespace Relais.Engine.Query.Suggesting;

/// <summary>Completes what a reader is typing with passages of short fields.</summary>
internal sealed class Completer(IndexView view, QueryPlanner planner)
{
    /// <summary>Documents looked at for all fields together: the best by score, hence the ones of the shortest passages. What a reader types next narrows them.</summary>
    private const int MostDocuments = 120;

    private sealed record Found(Completion Completion, int Field, string Id, int Documents);

    /// <summary>Suggestions, best first.</summary>
    public IReadOnlyList<Suggestion> Complete(SuggestRequest request)
    {
        var words = WordReader.Words(request.Text);
        if (words.Count == 0 || request.Limit == 0) return [];
        var typed = Completion.Folded(words);
        var fields = request.Fields.Distinct(StringComparer.Ordinal).ToList();
        return [.. fields.SelectMany((field, order) => In(field, order, Math.Max(1, MostDocuments / fields.Count), request.Text, words, typed))
            .OrderByDescending(found => IsPreferred(found.Completion.Passage, request.PreferredLanguage))
            .ThenByDescending(found => found.Completion.Begins)
            .ThenBy(found => found.Field)
            .ThenByDescending(found => found.Documents)
            .ThenBy(found => found.Completion.Passage.Text, StringComparer.Ordinal)
            .DistinctBy(found => found.Completion.Passage.Text, StringComparer.Ordinal)
            .Take(request.Limit)
            .Select(found => new Suggestion(found.Completion.Passage.Field, found.Completion.Passage.Language, found.Id, found.Completion.Parts, found.Documents))];
    }

    private List<Found> In(string field, int order, int most, string text, List<TextWord> words, string typed)
    {
        var query = new TextQuery([.. words.Select((word, i) => new QueryClause(i + 1 < words.Count ? ClauseKind.Phrase : ClauseKind.Prefix, text[word.Start..word.End], field))]) { Matching = Matching.All };
        var clauses = planner.Plan(query);
        var finder = new PassageFinder(clauses);
        var passages = from hit in BestHits.Of(view, new SearchRequest { Query = query, CountsAll = false, Limit = most }, clauses)
                       let segment = view.Segments[hit.Segment].Reader
                       from passage in segment.Documents.Passages(hit.Document, view.Schema)
                       where string.Equals(passage.Field, field, StringComparison.Ordinal)
                       let completion = Completion.Of(passage, finder, typed)
                       where completion is not null
                       select (Completion: completion, Id: segment.Ids[hit.Document]);
        return [.. passages.GroupBy(found => (found.Completion.Passage.Language, found.Completion.Passage.Text))
            .Select(same => new Found(same.First().Completion, order, same.Select(found => found.Id).Min(StringComparer.Ordinal)!, same.Select(found => found.Id).Distinct(StringComparer.Ordinal).Count()))];
    }

    private static bool IsPreferred(Passage passage, string language) => string.Equals(passage.Language, language, StringComparison.OrdinalIgnoreCase);
}
