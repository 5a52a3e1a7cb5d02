using System.Globalization;
using Relais.Indexer.Evaluation;
using Relais.Tools.CommandLine;
using Spectre.Console;

namespace Relais.Tools.Eval;

/// <summary>Writes an evaluation for people: figures first, then what was answered worst; of the searches held out only the figures, for who mends what they show tunes by them.</summary>
internal sealed class EvalPrinter(MarkedOutput output, Speech speech)
{
    private const int Indent = 3;

    public void Print(EvaluationResult evaluation, int worst)
    {
        IReadOnlyList<string> head = [speech.Say("sorte", "kind"), speech.Say("nombre", "number"), "nDCG@10", "MRR", speech.Say("rappel@10", "recall@10"), speech.Say("rien", "nothing")];
        output.Rows([
            [.. head.Select(cell => $"[bold]{cell}[/]")],
            .. evaluation.ByKind.Select(kind => Row(kind.Kind, kind.Number, kind.Figures, [.. evaluation.Queries.Where(query => string.Equals(query.Kind, kind.Kind, StringComparison.Ordinal))])),
            Row(speech.Say("toutes les recherches", "all searches"), evaluation.Queries.Count, evaluation.OfQueries, evaluation.Queries),
            Row(speech.Say("recherches de réserve", "held-out searches"), evaluation.HeldOut.Count, evaluation.OfHeldOut, evaluation.HeldOut),
            Row(speech.Say("situations", "situations"), evaluation.Situations.Count, evaluation.OfSituations, evaluation.Situations)]);
        Worst(speech.Say("Recherches les moins bien servies", "Searches answered worst"), EvaluationResult.Worst(evaluation.Queries, worst));
        Worst(speech.Say("Situations les moins bien servies", "Situations answered worst"), EvaluationResult.Worst(evaluation.Situations, worst));
    }

    /// <summary>A figure that no request of the sort has is left blank.</summary>
    private static IReadOnlyList<string> Row(string kind, int number, Figures figures, IReadOnlyList<Outcome> outcomes)
    {
        var (some, none) = (outcomes.Any(outcome => outcome.Expected.Count > 0), outcomes.Any(outcome => outcome.Expected.Count == 0));
        return [Markup.Escape(kind), number.ToString(CultureInfo.InvariantCulture), Number(figures.Ndcg, some), Number(figures.Mrr, some), Number(figures.Recall, some), Number(figures.Nothing, none)];
    }

    private static string Number(double figure, bool there) => there ? figure.ToString("0.000", CultureInfo.InvariantCulture) : "";

    private void Worst(string title, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Count == 0) return;
        output.Line();
        output.Line($"[bold]{Markup.Escape(title)}[/]");
        foreach (var outcome in outcomes)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"{outcome.Ndcg:0.000} [bold]{Markup.Escape(outcome.Id)}[/] {Markup.Escape(outcome.Asked)}{(outcome.Noticed ? speech.Say(" (avec un avis)", " (with a notice)") : "")}"));
            output.Line(Markup.Escape(speech.Say("attendu : ", "expected: ") + List(outcome.Expected.OrderByDescending(pair => pair.Value).Select(pair => pair.Key), outcome)), Indent);
            output.Line(Markup.Escape(speech.Say("trouvé : ", "found: ") + List(outcome.Found.Take(RankingMetrics.Depth), outcome)), Indent);
        }
    }

    private string List(IEnumerable<string> slugs, Outcome outcome)
    {
        var text = string.Join(", ", slugs.Select(slug => string.Create(CultureInfo.InvariantCulture, $"{slug} ({outcome.Expected.GetValueOrDefault(slug)})")));
        return text.Length > 0 ? text : speech.Say("rien", "nothing");
    }
}
