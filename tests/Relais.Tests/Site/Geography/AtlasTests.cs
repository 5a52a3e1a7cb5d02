using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Site.Geography;
using Relais.Tests.Specs;

namespace Relais.Tests.Site.Geography;

/// <summary>Whatever territory a record may name has a place and a shape.</summary>
public sealed class AtlasTests
{
    /// <summary>Lies beyond the drawing, and has no inhabitants.</summary>
    private const string Antarctica = "AQ";

    private static readonly Atlas Atlas = new();
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;
    private static readonly FacetDefinition Territory = Schema.Facets.First(facet => facet.Style is FacetStyle.Tree);

    [Fact]
    public void Every_term_of_a_territorial_vocabulary_has_a_place() => Assert.Empty(
        Territory.Vocabularies.SelectMany(vocabulary => Schema.Vocabularies[vocabulary].Terms.Where(term => Atlas.Anchors.Of(vocabulary, term.Id) is null).Select(term => $"{vocabulary}.{term.Id}")));

    [Fact]
    public void Every_country_is_drawn_on_the_map_of_the_world()
    {
        var drawn = Atlas.World.Shapes.Where(shape => shape.Path is not null || shape.Dot is not null).Select(shape => shape.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Equal([Antarctica], Schema.Vocabularies[Territory.Vocabularies[0]].Terms.Select(term => term.Id).Where(id => !drawn.Contains(id)));
    }

    [Fact]
    public void Every_department_is_drawn_on_the_map_of_france_and_every_region_has_one()
    {
        var departments = Atlas.France.Shapes.Where(shape => shape.Path is not null).Select(shape => shape.Id).ToHashSet(StringComparer.Ordinal);
        var regions = Atlas.France.Shapes.Select(shape => shape.Region).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Schema.Vocabularies[Territory.Vocabularies[2]].Terms.Select(term => term.Id).Where(id => !departments.Contains(id)));
        Assert.Empty(Schema.Vocabularies[Territory.Vocabularies[1]].Terms.Select(term => term.Id).Where(id => !regions.Contains(id)));
    }

    [Fact]
    public void Every_place_in_france_can_be_drawn_on_its_map() => Assert.Empty(
        Territory.Vocabularies.Skip(1).SelectMany(vocabulary => Schema.Vocabularies[vocabulary].Terms.Where(term => Atlas.France.Project(Atlas.Anchors.Of(vocabulary, term.Id)!.Value) is null).Select(term => term.Id)));

    [Fact]
    public void A_record_is_on_the_map_of_france_by_what_it_says_not_by_where_it_lies()
    {
        // Brussels lies within the drawing; Nouméa is a country of its own in the vocabulary.
        Assert.NotNull(Atlas.France.Project(new Coordinates(4.35, 50.85)));
        Assert.False(Atlas.France.IsFor(["BE"]));
        Assert.True(Atlas.France.IsFor(["NC"]));
        Assert.True(Atlas.France.IsFor(["FR", "FR-976"]));
        Assert.False(Atlas.France.IsFor([]));
    }

    [Fact]
    public void The_attribution_is_there_to_be_shown() => Assert.All([Atlas.World.Attribution, Atlas.France.Attribution], text => Assert.Equal("Made with Natural Earth", text));

    [Fact]
    public void The_grounds_weigh_little_on_the_wire() => Assert.InRange(Atlas.FrancePicture.Compressed.Length + Atlas.WorldPicture.Compressed.Length, 1, 26_000);
}
