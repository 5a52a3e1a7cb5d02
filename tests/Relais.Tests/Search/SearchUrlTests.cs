using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Tests.Specs;

namespace Relais.Tests.Search;

/// <summary>A query and its address are one and the same thing.</summary>
public sealed class SearchUrlTests
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;
    private static readonly SearchUrl Urls = new(Schema);

    [Fact]
    public void Any_query_over_the_real_schema_is_read_back_from_its_address() =>
        Prop.ForAll(Queries().ToArbitrary(), query => SearchQueryTests.Shape(Urls.Parse(Urls.Of(query))) == SearchQueryTests.Shape(query)).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_typed_as_an_address_settles_at_once() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(text => text is not null), text =>
        {
            var usual = Urls.Of(Urls.Parse(text));
            return Urls.Of(Urls.Parse(usual)) == usual;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_parameters_never_matters() =>
        Prop.ForAll(Queries().ToArbitrary(), query =>
        {
            var parameters = Urls.Parameters(query).Select(pair => new KeyValuePair<string, string?>(pair.Key, pair.Value)).Reverse();
            return Urls.Of(Urls.Parse(parameters)) == Urls.Of(query);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("q=sante&exact=1", "?q=sante&exact=1")]
    [InlineData("exact=1&page=2&q=sante", "?q=sante&exact=1&page=2")]
    [InlineData("exact=1", "")]
    [InlineData("q=sante&exact=yes", "?q=sante")]
    public void To_the_letter_is_part_of_the_words(string typed, string usual) => Assert.Equal(usual, Urls.Of(Urls.Parse(typed)));

    [Fact]
    public void An_empty_query_has_an_empty_address() => Assert.Equal("", Urls.Of(new SearchQuery()));

    [Fact]
    public void Choices_are_bounded_over_all_facets()
    {
        var all = string.Join('&', Schema.Facets.Where(facet => facet.Style is not FacetStyle.Years).SelectMany(facet => facet.Vocabularies.SelectMany(name => Schema.Vocabularies[name].Terms).Select(term => $"{facet.Id}={term.Id}")));

        Assert.Equal(Schema.Search.MaxValues, Urls.Parse(all).FilterCount);
    }

    [Fact]
    public void Words_are_bounded_without_breaking_a_character() =>
        Assert.Equal(Urls.Of(Urls.Parse("q=" + new string('a', SearchUrl.MaxText - 1) + "😀")), Urls.Of(Urls.Parse(Urls.Of(Urls.Parse("q=" + new string('a', SearchUrl.MaxText - 1) + "😀")))));

    /// <summary>Any words, choices, years, order and page that a visitor could have.</summary>
    private static Gen<SearchQuery> Queries()
    {
        var facets = Schema.Facets.Where(facet => facet.Style is not FacetStyle.Years).ToArray();
        var choice = Gen.Elements(facets).SelectMany(
            facet => Gen.Elements(facet.Vocabularies.SelectMany(name => Schema.Vocabularies[name].Terms).Where(term => term.DeprecatedBy is null && Schema.Known(facet, term.Id) == term.Id).ToArray()),
            (facet, term) => (facet.Id, Value: term.Id));
        var year = Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(0, 9999).Select(number => (int?)number));
        var words = Gen.OneOf(
            Gen.Constant(""),
            Gen.Elements("santé communautaire", "a+b&c=d", "\"l'accès\" -x", "100 %", "💊 soins", "?q=x#y", "été\u00A0!", "début*", "%41", "a%20b", "＆＝"),
            ArbMap.Default.GeneratorFor<string>().Select(text => text is null ? "" : new string([.. text.Where(letter => !char.IsSurrogate(letter) && letter != '\uFFFE' && letter != '\uFFFF')])));
        return from text in words
               from choices in choice.ListOf().Resize(8)
               from range in year.Two()
               from sort in Gen.Elements<SortOrder?>(null, SortOrder.Relevance, SortOrder.Newest, SortOrder.Title)
               from view in Gen.Elements(ResultsView.List, ResultsView.Map, ResultsView.Charts)
               from page in Gen.Choose(1, 150)
               select choices.Aggregate(new SearchQuery().WithText(text.Length > SearchUrl.MaxText ? text[..SearchUrl.MaxText] : text), (query, one) => query.With(one.Id, one.Value))
                   .Between("year", new YearRange(range.Item1, range.Item2)).SortedBy(sort).SeenAs(view).OnPage(page);
    }
}
