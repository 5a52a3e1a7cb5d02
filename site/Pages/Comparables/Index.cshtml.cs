using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Relais.Indexer.Content;
using Relais.Indexer.Search;
using Relais.Site.Display;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>Records comparable to a situation that a reader describes, or to another record. Every state is an address, and each has one.</summary>
public sealed class IndexModel(Visit visit) : PageModel
{
    private const int ExamplesShown = 2;
    private const int ExampleFacets = 4;
    private const int ValuesKept = 2;

    /// <summary>What was described; empty at first, and when a record is the starting point.</summary>
    public SearchQuery Situation { get; private set; } = new();

    /// <summary>The form as the situation fills it.</summary>
    public SituationForm Form { get; private set; } = null!;

    /// <summary>The record that others are compared to, if one is.</summary>
    public CardView? Like { get; private set; }

    /// <summary>Its name in addresses.</summary>
    public string LikeSlug { get; private set; } = "";

    /// <summary>The form filled from that record.</summary>
    public string StartFromUrl { get; private set; } = "";

    /// <summary>Whether there is anything to answer.</summary>
    public bool IsAsked => Like is not null || !Situation.IsEmpty;

    /// <summary>How many are comparable.</summary>
    public int Total { get; private set; }

    /// <summary>The nearest, nearest first.</summary>
    public IReadOnlyList<NeighbourView> Neighbours { get; private set; } = [];

    /// <summary>What was asked, in words: "publics concernés : femmes".</summary>
    public IReadOnlyList<string> Criteria { get; private set; } = [];

    /// <summary>When nothing is comparable: the situation without one of its parts, and how many are then.</summary>
    public IReadOnlyList<WayOut> Ways { get; private set; } = [];

    /// <summary>When no record has all of the context described: each part of it alone, and how many records have it.</summary>
    public IReadOnlyList<WayOut> Apart { get; private set; } = [];

    /// <summary>Situations to try, made from the content.</summary>
    public IReadOnlyList<WayOut> Examples { get; private set; } = [];

    /// <summary>The address of this state.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Answers a visit. A form sends empty fields and its own order of parameters: the visitor is sent to the canonical address.</summary>
    public IActionResult OnGet()
    {
        var centre = visit.Centre;
        var like = Request.Query[SituationAddress.LikeKey].FirstOrDefault(slug => !string.IsNullOrWhiteSpace(slug)) is { } slug ? centre.Card(visit.Schema.Searchable.Id, slug) : null;
        if (like is null) Situation = SituationAddress.Situation(centre.Urls.Parse(Request.Parameters()), visit.Schema);
        Address = like is null ? SituationAddress.Of(Situation, visit) : SituationAddress.Like(like, visit);
        if (!AskedAddress.Same(visit.Url(SituationAddress.Path) + Request.QueryString.Value, Address)) return Redirect(Address);
        Form = SituationForm.Of(Situation, visit);
        if (like is not null)
        {
            (Like, LikeSlug) = (CardView.Of(like, visit), like.Slug);
            StartFromUrl = SituationAddress.Of(SituationAddress.SituationOf(like, visit.Schema, int.MaxValue, ValuesKept), visit);
            Show(centre.ComparableTo(like), described: false);
        }
        else if (!Situation.IsEmpty)
        {
            Criteria = [.. CriteriaOf(Situation)];
            Show(centre.ComparableTo(Indexer.Comparison.Situation.Of(Situation, visit.Schema)), described: true);
            if (Total == 0) Ways = [.. WaysOut()];
            else Apart = [.. PartsApart()];
        }
        else
        {
            Examples = [.. ExamplesOf(centre.All(visit.Schema.Searchable, visit.Language))];
        }

        return Page();
    }

    private void Show(Indexer.Comparison.Comparables comparables, bool described)
    {
        Total = comparables.Total;
        Neighbours = [.. comparables.Nearest.Select(neighbour => NeighbourView.Of(neighbour, visit, described))];
    }

    private IEnumerable<string> CriteriaOf(SearchQuery situation)
    {
        foreach (var (id, values) in Ordered(situation))
            yield return visit.T("label.value", FacetWords.Inside(visit.Schema.Facet(id)!.Label.In(visit.Language), visit), FacetWords.Of(visit.Schema.Facet(id)!, values, visit));
        if (situation.Text.Length > 0) yield return visit.T("comparables.words", situation.Text);
    }

    /// <summary>As the form asks, then the rest as it weighs.</summary>
    private IEnumerable<(string Id, IReadOnlyList<string> Values)> Ordered(SearchQuery situation) =>
        visit.Schema.Comparison.Situation.Concat(visit.Schema.Comparison.Weights.Select(weight => weight.Key)).Distinct(StringComparer.Ordinal)
            .Where(situation.Choices.ContainsKey).Select(id => (id, (IReadOnlyList<string>)[.. situation.Choices[id]]));

    /// <summary>Nearness alone would hide that what was asked for is not there; whoever starts something must know what nobody has told yet.</summary>
    private IEnumerable<WayOut> PartsApart()
    {
        var search = visit.Centre.Search;
        if (Situation.Choices.Count < 2 || search.Run(Situation.WithText(""), visit.Language).Total > 0) return [];
        return Ordered(Situation).Select(choice => (Facet: visit.Schema.Facet(choice.Id)!, choice.Values, Query: choice.Values.Aggregate(new SearchQuery(), (query, value) => query.With(choice.Id, value))))
            .Select(one => new WayOut(
                visit.T("label.value", one.Facet.Label.In(visit.Language), FacetWords.Of(one.Facet, one.Values, visit)), visit.SearchPage(visit.Centre.Urls.Of(one.Query)), search.Run(one.Query, visit.Language).Total));
    }

    private IEnumerable<WayOut> WaysOut()
    {
        var tries = Ordered(Situation).Select(choice => (Label: visit.Schema.Facet(choice.Id)!.Label.In(visit.Language), Query: choice.Values.Aggregate(Situation, (query, value) => query.Without(choice.Id, value))));
        if (Situation.Text.Length > 0) tries = tries.Append((visit.T("comparables.your_words"), Situation.WithText("")));
        return tries.Where(one => !one.Query.IsEmpty)
            .Select(one => new WayOut(visit.T("comparables.without", FacetWords.Inside(one.Label, visit)), SituationAddress.Of(one.Query, visit), visit.Centre.ComparableTo(Indexer.Comparison.Situation.Of(one.Query, visit.Schema)).Total))
            .Where(way => way.Count > 0).OrderByDescending(way => way.Count);
    }

    /// <summary>The situation of one record, and of the record that is least like it: the two show how wide the question may be.</summary>
    private IEnumerable<WayOut> ExamplesOf(IReadOnlyList<RecordCard> all)
    {
        if (all.Count == 0) return [];
        var others = visit.Centre.ComparableTo(all[0]).Nearest.Select(neighbour => neighbour.Card.Key).ToHashSet(StringComparer.Ordinal);
        return new[] { all[0], all.LastOrDefault(card => !others.Contains(card.Key)) ?? all[^1] }.DistinctBy(card => card.Key, StringComparer.Ordinal).Take(ExamplesShown)
            .Select(card => SituationAddress.SituationOf(card, visit.Schema, ExampleFacets, mostValues: 1))
            .Where(situation => !situation.IsEmpty)
            .Select(situation => new WayOut(
                ExampleLabel(situation), SituationAddress.Of(situation, visit), visit.Centre.ComparableTo(Indexer.Comparison.Situation.Of(situation, visit.Schema)).Total));
    }

    /// <summary>"Personnes âgées, ville, quartier": values only, the way one would begin to tell it.</summary>
    private string ExampleLabel(SearchQuery situation)
    {
        var words = string.Join(", ", Ordered(situation).Select(choice => FacetWords.Of(visit.Schema.Facet(choice.Id)!, choice.Values, visit)));
        return char.ToUpper(words[0], visit.Culture) + words[1..];
    }
}

/// <summary>A situation to try.</summary>
/// <param name="Label">In words.</param>
/// <param name="Url">Its address.</param>
/// <param name="Count">How many records are comparable to it.</param>
public sealed record WayOut(string Label, string Url, int Count);
