using System.Globalization;
using Relais.Engine;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Tools.CommandLine;
using Spectre.Console;

namespace Relais.Tools.Search;

/// <summary>Writes the results of a search for people.</summary>
internal sealed class SearchPrinter(MarkedOutput output, CentreSnapshot centre, Speech speech)
{
    private const int TopValues = 5;
    private const int Indent = 3;

    public void Print(SearchResults results)
    {
        output.Line($"[bold]{Markup.Escape(Heading(results))}[/]");
        if (results.Relaxed) output.Line(speech.Say("Aucune n'a tous ces mots ; voici celles qui en ont une partie.", "None has all these words; here are those that have some of them."));
        var first = ((results.Query.Page - 1) * centre.Schema.Search.PageSize) + 1;
        foreach (var (i, hit) in results.Hits.Index()) Hit(first + i, hit);
        foreach (var loosened in results.Loosened) output.Line(Markup.Escape(Wider(loosened)), Indent);
        if (results.Total > 0) Facets(results);
    }

    private string Heading(SearchResults results)
    {
        var type = centre.Schema.Searchable;
        var text = results.Query.Text.Length == 0 ? "" : speech.Say($" pour « {results.Query.Text} »", $" for \"{results.Query.Text}\"");
        var page = results.PageCount == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", page {results.Query.Page}/{results.PageCount}");
        return speech.Count(results.Total, Lower(type.Label.In(speech.Language)), Lower(type.Plural.In(speech.Language))) + text + page;
    }

    private void Hit(int number, SearchHit hit)
    {
        var lines = new RecordLines(centre, hit.Card, speech.Language);
        output.Line();
        output.Line(string.Create(CultureInfo.InvariantCulture, $"{number}. [bold]{Markup.Escape(lines.Title)}[/]"));
        output.Line($"[dim]{Markup.Escape(lines.Place.Length == 0 ? lines.Url : lines.Place + " · " + lines.Url)}[/]", Indent);
        output.Line(Markup.Escape(lines.Summary), Indent);
        foreach (var excerpt in hit.Excerpts) output.Line("> " + Marked(excerpt), Indent);
    }

    private string Marked(Excerpt excerpt) =>
        (excerpt.CutBefore ? "…" : "") + string.Concat(excerpt.Parts.Select(part => part.Found ? output.Found(part.Text) : Markup.Escape(part.Text))) + (excerpt.CutAfter ? "…" : "");

    /// <summary>The values most found of the facets that the site opens, each under the name that --facet takes.</summary>
    private void Facets(SearchResults results)
    {
        output.Line();
        output.Rows([.. results.Facets
            .Where(facet => (facet.Facet.Shown || facet.Selected > 0) && facet.Facet.Style is not FacetStyle.Years && facet.Choices.Count > 0)
            .Select(facet => new[] { $"[bold]{facet.Facet.Id}[/]", string.Join(" · ", Top(facet).Select(Value)) })]);
    }

    private static IEnumerable<FacetChoice> Top(FacetChoices facet) => facet.Facet.Style is FacetStyle.Tree
        ? Reachable(facet.Choices).Take(TopValues)
        : facet.Choices.OrderByDescending(choice => choice.Selected).ThenByDescending(choice => choice.Count).Take(TopValues);

    /// <summary>In a tree, the broadest nodes and the ones inside those chosen.</summary>
    private static IEnumerable<FacetChoice> Reachable(IReadOnlyList<FacetChoice> choices) =>
        choices.SelectMany(choice => choice.Selected || choice.Open ? Reachable(choice.Children).Prepend(choice) : [choice]);

    private static string Value(FacetChoice choice) => Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{(choice.Selected ? "✓ " : "")}{choice.Label} {choice.Count}"));

    private string Wider(LoosenedQuery loosened)
    {
        var found = speech.Count(loosened.Total, speech.Say("résultat", "result"), speech.Say("résultats", "results"));
        var without = loosened.Kind switch
        {
            Loosening.Value => speech.Say("sans ", "without ") + loosened.Facet!.Label.In(speech.Language) + speech.Say(" : ", ": ") + centre.Schema.Label(loosened.Facet, loosened.Said!, speech.Language),
            Loosening.Range => speech.Say("sans ", "without ") + loosened.Facet!.Label.In(speech.Language),
            Loosening.Word => speech.Say($"sans « {loosened.Said} »", $"without \"{loosened.Said}\""),
            Loosening.Quotes => speech.Say("sans les guillemets", "without the quotation marks"),
            Loosening.Words => speech.Say("sans les mots", "without the words"),
            Loosening.Filters => speech.Say("sans aucun filtre", "without any filter"),
            _ => loosened.Said,
        };
        return $"{without}{speech.Say(" : ", ": ")}{found}";
    }

    private string Lower(string label) => label.ToLower(CultureInfo.GetCultureInfo(speech.Language));
}
