using Relais.Engine;
using Relais.Indexer.Publishing;
using Relais.Indexer.Search;

namespace Relais.Tools.Search;

/// <summary>The results of a search for programs. Words found stand between ** in excerpts.</summary>
internal sealed record SearchAnswer(
    string Query, int Total, int Page, int PageCount, bool Relaxed, IReadOnlyList<HitAnswer> Hits, IReadOnlyList<FacetAnswer> Facets, IReadOnlyList<LoosenedAnswer> Loosened)
{
    public static SearchAnswer Of(CentreSnapshot centre, SearchResults results, string language) => new(
        centre.Urls.Of(results.Query),
        results.Total,
        results.Query.Page,
        results.PageCount,
        results.Relaxed,
        [.. results.Hits.Select(hit => HitAnswer.Of(centre, hit, language))],
        [.. results.Facets.Select(facet => new FacetAnswer(facet.Facet.Id, facet.Facet.Label.In(language), [.. facet.Choices.Select(ChoiceAnswer.Of)]))],
        [.. results.Loosened.Select(loosened => new LoosenedAnswer(centre.Urls.Of(loosened.Query), loosened.Total))]);
}

/// <summary>A record found.</summary>
internal sealed record HitAnswer(string Type, string Slug, string Title, string Place, string Url, string Summary, IReadOnlyList<string> Languages, IReadOnlyList<ExcerptAnswer> Excerpts)
{
    public static HitAnswer Of(CentreSnapshot centre, SearchHit hit, string language)
    {
        var lines = new RecordLines(centre, hit.Card, language);
        return new HitAnswer(hit.Card.Type, hit.Card.Slug, lines.Title, lines.Place, lines.Url, lines.Summary, [.. hit.Card.Languages], [.. hit.Excerpts.Select(ExcerptAnswer.Of)]);
    }
}

/// <summary>A passage that answers.</summary>
/// <param name="Section">Its section's id.</param>
/// <param name="Language">Its language.</param>
/// <param name="Text">Its words, those found between **.</param>
internal sealed record ExcerptAnswer(string Section, string Language, string Text)
{
    public static ExcerptAnswer Of(Excerpt excerpt) => new(excerpt.Anchor, excerpt.Language, string.Concat(excerpt.Parts.Select(part => part.Found ? $"**{part.Text}**" : part.Text)));
}

/// <summary>A facet with its values.</summary>
internal sealed record FacetAnswer(string Id, string Label, IReadOnlyList<ChoiceAnswer> Values);

/// <summary>A value and how many records have it; narrower values inside.</summary>
internal sealed record ChoiceAnswer(string Value, string Label, int Count, bool Selected, IReadOnlyList<ChoiceAnswer> Children)
{
    public static ChoiceAnswer Of(FacetChoice choice) => new(choice.Value, choice.Label, choice.Count, choice.Selected, [.. choice.Children.Select(Of)]);
}

/// <summary>A wider search and how many records it finds.</summary>
internal sealed record LoosenedAnswer(string Query, int Total);
