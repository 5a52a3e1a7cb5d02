using Relais.Indexer.Comparison;
using Relais.Indexer.Publishing;
using Relais.Indexer.Search;

namespace Relais.Indexer.Evaluation;

/// <summary>Asks a centre everything that was judged.</summary>
public static class Evaluator
{
    /// <summary>Runs each search and each situation as the site would.</summary>
    public static EvaluationResult Run(CentreSnapshot centre, Judgements judgements) => new(
        [.. judgements.Queries.Select(query => Searched(centre, query))],
        [.. judgements.HeldOut.Select(query => Searched(centre, query))],
        [.. judgements.Situations.Select(situation =>
        {
            var nearest = centre.ComparableTo(Situation.Of(situation.Given, centre.Schema)).Nearest;
            return new Outcome(situation.Id, "", centre.Urls.Of(situation.Given), situation.Expected, [.. nearest.Select(neighbour => neighbour.Card.Slug)], Noticed: false);
        })]);

    private static Outcome Searched(CentreSnapshot centre, JudgedQuery query)
    {
        var results = centre.Search.Run(new SearchQuery().WithText(query.Text), query.Language);
        return new Outcome(query.Id, query.Kind, query.Text, query.Expected, [.. results.Hits.Select(hit => hit.Card.Slug)], results.Relaxed || results.Corrected.Count > 0);
    }
}
