using Relais.Indexer.Comparison;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Comparison;

/// <summary>Comparable means the same context, and rare likeness says more than common likeness.</summary>
public sealed class NeighbourFinderTests
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    [Fact]
    public void A_shared_value_that_is_rare_brings_nearer_than_one_that_is_common()
    {
        var here = Record("here", ("audience", "women prisoners"));
        var common = Record("common", ("audience", "women"));
        var rare = Record("rare", ("audience", "prisoners"));
        var crowd = Enumerable.Range(0, 8).Select(index => Record($"crowd-{index}", ("audience", "women children"))).ToList();

        var neighbours = Of(here, [here, common, rare, .. crowd]);

        Assert.Equal("rare", neighbours[0].Card.Slug);
        Assert.Equal("common", neighbours[1].Card.Slug);
        Assert.True(neighbours[0].Nearness > neighbours[1].Nearness);
    }

    [Fact]
    public void Sharing_more_is_nearer_than_sharing_less()
    {
        var here = Record("here", ("audience", "women"), ("setting", "home"), ("theme", "food"));
        var all = Record("all", ("audience", "women"), ("setting", "home"), ("theme", "food"));
        var some = Record("some", ("audience", "women"), ("setting", "home"), ("theme", "work"));

        var neighbours = Of(here, [here, some, all]);

        Assert.Equal(["all", "some"], neighbours.Select(neighbour => neighbour.Card.Slug));
        Assert.Equal(1, neighbours[0].Nearness, 9);
    }

    [Fact]
    public void In_a_tree_a_shared_country_counts_for_part_of_a_shared_department()
    {
        var here = Record("here", ("territory", "FR FR-IDF FR-93"));
        var department = Record("department", ("territory", "FR FR-IDF FR-93"));
        var region = Record("region", ("territory", "FR FR-IDF FR-75"));
        var country = Record("country", ("territory", "FR FR-BRE FR-35"));
        var abroad = Record("abroad", ("territory", "CA"));

        var neighbours = Of(here, [here, abroad, country, region, department]);

        Assert.Equal(["department", "region", "country"], neighbours.Select(neighbour => neighbour.Card.Slug));
        Assert.Equal(["FR-93", "FR-IDF", "FR"], neighbours.Select(neighbour => Assert.Single(Assert.Single(neighbour.Reasons).Values)));
    }

    [Fact]
    public void What_is_not_known_is_not_a_difference()
    {
        var here = Record("here", ("audience", "women"), ("setting", "home"), ("territory_type", "rural"));
        var silent = Record("silent", ("audience", "women"));
        var other = Record("other", ("audience", "women"), ("setting", "school"), ("territory_type", "urban"));

        var neighbours = Of(here, [here, other, silent]);

        Assert.Equal("silent", neighbours[0].Card.Slug);
        Assert.Null(neighbours[0].Difference);
        Assert.Equal("territory_type", neighbours[1].Difference!.Facet.Id);
        Assert.Equal(["rural"], neighbours[1].Difference!.Here);
        Assert.Equal(["urban"], neighbours[1].Difference!.There);
    }

    [Fact]
    public void Reasons_are_what_is_shared_the_weightiest_first_and_three_at_most()
    {
        var here = Record("here", ("audience", "women migrants"), ("setting", "home"), ("theme", "food"), ("approach", "outreach"), ("scale", "town"));
        var there = Record("there", ("audience", "women migrants"), ("setting", "home"), ("theme", "food"), ("approach", "outreach"), ("scale", "town"));

        var reasons = Assert.Single(Of(here, [here, there])).Reasons;

        Assert.Equal(["audience", "theme"], reasons.Take(2).Select(reason => reason.Facet.Id));
        Assert.Equal(["women", "migrants"], reasons[0].Values);
        Assert.Equal(3, reasons.Count);
    }

    [Fact]
    public void Records_that_share_nothing_and_the_record_itself_are_left_out()
    {
        var here = Record("here", ("audience", "women"));

        Assert.Empty(Of(here, [here, Record("other", ("audience", "men"))]));
    }

    [Fact]
    public void As_many_as_the_schema_says_and_equal_ones_in_a_steady_order()
    {
        var records = Enumerable.Range(0, 9).Select(index => Record($"r{index}", ("audience", "women"))).ToList();

        var one = Of(records[4], records).Select(neighbour => neighbour.Card.Slug).ToList();
        var two = Of(records[4], [.. records.AsEnumerable().Reverse()]).Select(neighbour => neighbour.Card.Slug).ToList();

        Assert.Equal(Schema.Comparison.Neighbours, one.Count);
        Assert.Equal(one, two);
    }

    [Fact]
    public void Nearness_is_the_same_both_ways()
    {
        var records = new[]
        {
            Record("a", ("audience", "women migrants"), ("territory", "FR FR-IDF")), Record("b", ("audience", "women"), ("territory", "FR FR-BRE"), ("setting", "home")),
            Record("c", ("audience", "men"), ("setting", "home")),
        };

        double Between(int here, int there) => Of(records[here], records).Where(neighbour => neighbour.Card == records[there]).Sum(neighbour => neighbour.Nearness);

        Assert.Equal(Between(0, 1), Between(1, 0), 12);
        Assert.Equal(Between(1, 2), Between(2, 1), 12);
    }

    private static IReadOnlyList<Neighbour> Of(RecordCard here, IReadOnlyList<RecordCard> records) => new NeighbourFinder(Schema, records).Of(here, Schema.Comparison.Neighbours).Nearest;

    private static RecordCard Record(string slug, params (string Facet, string Values)[] facets) => new()
    {
        Key = "experience/" + slug,
        Type = "experience",
        Slug = slug,
        Language = "fr",
        Status = "published",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal),
        Translations = new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>(StringComparer.Ordinal),
        Facets = facets.ToDictionary(facet => facet.Facet, facet => (IReadOnlyList<string>)facet.Values.Split(' '), StringComparer.Ordinal),
        Completeness = new Completeness(100, []),
        Words = 0,
        Files = [],
    };
}
