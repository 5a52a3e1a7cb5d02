using Relais.Indexer.Evaluation;

namespace Relais.Tools.Eval;

/// <summary>An evaluation for programs.</summary>
internal sealed record EvalAnswer(GroupAnswer Queries, IReadOnlyList<GroupAnswer> Kinds, GroupAnswer HeldOut, GroupAnswer Situations, Floors? Floors, IReadOnlyList<OutcomeAnswer> WorstQueries, IReadOnlyList<OutcomeAnswer> WorstSituations)
{
    public static EvalAnswer Of(EvaluationResult evaluation, Floors? floors, int worst) => new(
        new GroupAnswer("", evaluation.Queries.Count, evaluation.OfQueries),
        [.. evaluation.ByKind.Select(kind => new GroupAnswer(kind.Kind, kind.Number, kind.Figures))],
        new GroupAnswer("", evaluation.HeldOut.Count, evaluation.OfHeldOut),
        new GroupAnswer("", evaluation.Situations.Count, evaluation.OfSituations),
        floors,
        [.. EvaluationResult.Worst(evaluation.Queries, worst).Select(OutcomeAnswer.Of)],
        [.. EvaluationResult.Worst(evaluation.Situations, worst).Select(OutcomeAnswer.Of)]);
}

/// <summary>The figures of one sort of request.</summary>
internal sealed record GroupAnswer(string Kind, int Number, Figures Figures);

/// <summary>One request that was answered badly.</summary>
internal sealed record OutcomeAnswer(string Id, string Kind, string Asked, double Ndcg, IReadOnlyDictionary<string, int> Expected, IReadOnlyList<string> Found, bool Noticed)
{
    public static OutcomeAnswer Of(Outcome outcome) => new(outcome.Id, outcome.Kind, outcome.Asked, outcome.Ndcg, outcome.Expected, [.. outcome.Found.Take(RankingMetrics.Depth)], outcome.Noticed);
}
