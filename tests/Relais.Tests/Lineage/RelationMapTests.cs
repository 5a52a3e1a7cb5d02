using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Lineage;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Lineage;

/// <summary>A relation that one record declares is read from both; those around a record make a graph in layers.</summary>
public sealed class RelationMapTests
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    [Fact]
    public void What_one_says_inspired_it_is_read_on_the_other_as_what_it_inspired()
    {
        var map = Map(Record("child", "inspired_by parent"), Record("parent"));

        Assert.Equal((Side.Before, "experience/parent", "inspired_by"), Only(map, "child"));
        Assert.Equal((Side.After, "experience/child", "inspired_by"), Only(map, "parent"));
    }

    [Fact]
    public void A_kind_without_an_inverse_label_stands_beside_both_ways()
    {
        var map = Map(Record("a", "to_compare b"), Record("b"));

        Assert.Equal((Side.Beside, "experience/b", "to_compare"), Only(map, "a"));
        Assert.Equal((Side.Beside, "experience/a", "to_compare"), Only(map, "b"));
    }

    [Fact]
    public void The_same_link_told_by_both_is_one_with_what_each_says()
    {
        var map = Map(Record("a", "to_compare b"), Record("b", "to_compare a"));

        Assert.Equal(["experience/a", "experience/b"], Assert.Single(map.Of("experience/a")).Said.Select(relation => relation.From).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_to_itself_or_to_what_is_not_published_is_left_out()
    {
        var map = Map(Record("a", "follows a", "follows withdrawn"));

        Assert.Empty(map.Of("experience/a"));
    }

    [Fact]
    public void Before_comes_first_then_after_then_beside()
    {
        var map = Map(Record("me", "to_compare beside", "adapted_from before"), Record("beside"), Record("before"), Record("after", "follows me"));

        Assert.Equal([Side.Before, Side.After, Side.Beside], map.Of("experience/me").Select(kin => kin.Side));
    }

    [Fact]
    public void Every_kind_that_goes_one_way_has_its_inverse_in_every_language_and_none_reads_as_its_label()
    {
        var kinds = Schema.Vocabularies[Schema.Searchable.Role(FieldRole.Relations)!.Inner(FieldRole.Method)!.Vocabulary!].Terms.Where(term => !term.Inverse.ByLanguage.IsEmpty).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.All(Schema.Languages, language => Assert.NotEqual(kind.Label.In(language), kind.Inverse.ByLanguage[language])));
    }

    [Fact]
    public void Layers_go_from_what_inspires_to_what_was_inspired()
    {
        var graph = LineageGraph.Around("experience/me", Map(Record("me", "inspired_by mother"), Record("mother", "follows grandmother"), Record("grandmother"), Record("child", "adapted_from me"), Record("friend", "to_compare me")), 12)!;

        Assert.Equal([("grandmother", 0, 0), ("mother", 1, 0), ("me", 2, 0), ("friend", 2, 1), ("child", 3, 0)], graph.Nodes.Select(node => (node.Key.Split('/')[1], node.Layer, node.Row)));
        Assert.Equal(3, graph.Edges.Count(edge => edge.Directed));
        Assert.Contains(new LineageEdge("experience/mother", "experience/me", Directed: true), graph.Edges);
        Assert.Single(graph.Edges, edge => !edge.Directed);
    }

    [Fact]
    public void What_stands_beside_the_others_is_theirs_to_tell()
    {
        var graph = LineageGraph.Around("experience/me", Map(Record("me", "inspired_by mother", "to_compare friend"), Record("mother", "to_compare stranger"), Record("friend", "to_compare stranger", "to_compare mother"), Record("stranger")), 12)!;

        Assert.Equal(["mother", "me", "friend"], graph.Nodes.Select(node => node.Key.Split('/')[1]));
        Assert.Equal(2, graph.Edges.Count);
    }

    [Fact]
    public void A_circle_has_an_end()
    {
        var map = Map(Record("a", "inspired_by b"), Record("b", "inspired_by c"), Record("c", "inspired_by a"));

        var graph = LineageGraph.Around("experience/a", map, 12)!;

        Assert.Equal(3, graph.Nodes.Count);
        Assert.Equal(3, graph.Edges.Count);
        Assert.Equal(3, graph.Nodes.Select(node => (node.Layer, node.Row)).Distinct().Count());
    }

    [Fact]
    public void Nothing_linked_or_too_much_is_not_drawn()
    {
        var crowd = Enumerable.Range(0, 12).Select(index => Record($"r{index}", "same_network hub")).ToArray();

        Assert.Null(LineageGraph.Around("experience/alone", Map(Record("alone")), 12));
        Assert.Null(LineageGraph.Around("experience/hub", Map([Record("hub"), .. crowd]), 12));
        Assert.NotNull(LineageGraph.Around("experience/hub", Map([Record("hub"), .. crowd[..11]]), 12));
    }

    private static (Side Side, string Key, string Kind) Only(RelationMap map, string slug) => Assert.Single(map.Of("experience/" + slug)) is var kin ? (kin.Side, kin.Key, kin.Kind.Id) : default;

    private static RelationMap Map(params RecordCard[] records) => new(Schema, Schema.Searchable, records);

    private static RecordCard Record(string slug, params string[] relations) => new()
    {
        Key = "experience/" + slug,
        Type = "experience",
        Slug = slug,
        Language = "fr",
        Status = "published",
        Values = new Dictionary<string, FieldValue>(StringComparer.Ordinal)
        {
            ["relations"] = new ListValue([.. relations.Select(relation => relation.Split(' ')).Select(parts => new ObjectValue(new Dictionary<string, FieldValue>(StringComparer.Ordinal) { ["type"] = new TermValue(parts[0]), ["id"] = new ReferenceValue(parts[1]) }))]),
        },
        Translations = new Dictionary<string, IReadOnlyDictionary<string, FieldValue>>(StringComparer.Ordinal),
        Facets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal),
        Completeness = new Completeness(100, []),
        Words = 0,
        Files = [],
    };
}
