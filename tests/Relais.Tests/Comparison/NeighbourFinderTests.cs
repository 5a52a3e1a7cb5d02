using FsCheck;
using FsCheck.Fluent;
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

    [Fact]
    public void A_record_is_as_near_as_can_be_to_itself()
    {
        var here = Record("here", ("audience", "women migrants"), ("territory", "FR FR-IDF"), ("budget_band", "undisclosed"), ("participation_level", "consult"));

        Assert.Equal(1, new NeighbourFinder(Schema, [here]).Between(here, here), 12);
    }

    [Fact]
    public void What_is_shared_weighs_more_when_it_is_rare_whichever_facet_it_is_on()
    {
        var here = Record("here", ("setting", "home"), ("approach", "outreach"));
        var common = Record("common", ("setting", "home"), ("approach", "training"));
        var rare = Record("rare", ("setting", "school"), ("approach", "outreach"));
        var crowd = Enumerable.Range(0, 6).Select(index => Record($"crowd-{index}", ("setting", "home"), ("approach", "arts"))).ToList();
        var finder = new NeighbourFinder(Schema, [here, common, rare, .. crowd]);

        Assert.True(finder.Between(here, rare) > finder.Between(here, common));
    }

    [Fact]
    public void The_next_value_of_a_scale_counts_in_part_and_is_told_as_near()
    {
        var here = Record("here", ("audience", "women"), ("budget_band", "5k_20k"));
        var same = Record("same", ("audience", "women"), ("budget_band", "5k_20k"));
        var next = Record("next", ("audience", "women"), ("budget_band", "20k_50k"));
        var far = Record("far", ("audience", "women"), ("budget_band", "over_500k"));

        var neighbours = Of(here, [here, far, next, same]);

        Assert.Equal(["same", "next", "far"], neighbours.Select(neighbour => neighbour.Card.Slug));
        var near = Assert.Single(neighbours[1].Reasons, reason => reason.Facet.Id == "budget_band");
        Assert.True(near.Near);
        Assert.Equal(["20k_50k"], near.Values);
        Assert.Null(neighbours[1].Difference);
        Assert.Equal("budget_band", neighbours[2].Difference!.Facet.Id);
    }

    [Fact]
    public void A_value_that_tells_nothing_is_neither_shared_nor_different()
    {
        var here = Record("here", ("audience", "women"), ("budget_band", "undisclosed"));
        var silent = Record("silent", ("audience", "women"), ("budget_band", "undisclosed"));
        var told = Record("told", ("audience", "women"), ("budget_band", "over_500k"));

        Assert.All(Of(here, [here, silent, told]), neighbour =>
        {
            Assert.Equal("audience", Assert.Single(neighbour.Reasons).Facet.Id);
            Assert.Null(neighbour.Difference);
        });
    }

    [Fact]
    public void A_record_that_tells_little_does_not_come_first_on_one_value()
    {
        var here = Record("here", ("audience", "women"), ("setting", "home"), ("theme", "food"), ("approach", "outreach"), ("territory_type", "rural"));
        var poor = Record("poor", ("audience", "women"));
        var rich = Record("rich", ("audience", "women"), ("setting", "home"), ("theme", "food"), ("approach", "arts"), ("territory_type", "urban"));

        Assert.Equal(["rich", "poor"], Of(here, [here, poor, rich]).Select(neighbour => neighbour.Card.Slug));
    }

    [Fact]
    public void When_all_facets_share_something_the_difference_is_what_the_other_has_besides()
    {
        var here = Record("here", ("audience", "women"));
        var there = Record("there", ("audience", "women migrants"));

        var difference = Assert.Single(Of(here, [here, there])).Difference!;

        Assert.True(difference.Partly);
        Assert.Equal(["migrants"], difference.There);
    }

    [Fact]
    public void A_situation_is_not_far_from_a_record_that_has_more()
    {
        var focused = Record("focused", ("audience", "women"), ("setting", "home"));
        var broad = Record("broad", ("audience", "women migrants children"), ("setting", "home school"));
        var other = Record("other", ("audience", "men"), ("setting", "home"));
        var situation = new Situation(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["audience"] = ["women"], ["setting"] = ["home"] }, "");

        var found = new NeighbourFinder(Schema, [other, broad, focused]).Of(situation, 10);

        Assert.Equal(3, found.Total);
        Assert.Equal(["focused", "broad", "other"], found.Nearest.Select(neighbour => neighbour.Card.Slug));
        Assert.Equal("audience", found.Nearest[2].Difference!.Facet.Id);
    }

    [Fact]
    public void Nearness_is_the_same_both_ways_and_between_none_and_all() => Prop.ForAll<byte[]>(seeds =>
    {
        var records = Records(seeds);
        var finder = new NeighbourFinder(Schema, records);
        return records.TrueForAll(one => records.TrueForAll(other =>
            finder.Between(one, other) is >= 0 and <= 1 + 1e-12 && Math.Abs(finder.Between(one, other) - finder.Between(other, one)) < 1e-12));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_that_two_records_alone_share_never_parts_them() => Prop.ForAll<byte[], byte>((seeds, facet) =>
    {
        var records = Records(seeds);
        if (records.Count < 2) return true;
        var id = Drawn[facet % Drawn.Length].Facet;
        // Learning that one more facet differs in part may part them: the facet is told by both, or by neither.
        if (records[0].Facets.ContainsKey(id) != records[1].Facets.ContainsKey(id)) return true;
        var before = new NeighbourFinder(Schema, records).Between(records[0], records[1]);
        var (one, other) = (With(records[0], id, "rare"), With(records[1], id, "rare"));

        return new NeighbourFinder(Schema, [one, other, .. records.Skip(2)]).Between(one, other) >= before - 1e-12;
    }).QuickCheckThrowOnFailure();

    private static readonly (string Facet, string[] Values)[] Drawn =
        [("audience", ["women", "men", "children"]), ("setting", ["home", "school"]), ("theme", ["food", "work", "housing"]), ("participation_level", ["inform", "consult", "involve"])];

    /// <summary>Two bits of a byte choose the values of a facet; none is often chosen.</summary>
    private static List<RecordCard> Records(byte[] seeds) =>
        [.. seeds.Take(8).Select((seed, index) => Record($"r{index}", [.. Drawn.Select((facet, at) => (facet.Facet, Values: string.Join(' ', facet.Values.Take((seed >> (2 * at)) & 3)))).Where(facet => facet.Values.Length > 0)]))];

    private static RecordCard With(RecordCard record, string facet, string value) => record with
    {
        Facets = record.Facets.Where(pair => pair.Key != facet).Append(new(facet, [.. record.Facets.GetValueOrDefault(facet, []), value])).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
    };

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
