using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Evaluation;
using Relais.Tests.Site;

namespace Relais.Tests.Evaluation;

/// <summary>The search and the comparable experiences are watched: a change that makes them worse than the floors of the judgements fails here.</summary>
[Collection(SiteTests.Name)]
public sealed class QualityTests(SiteFixture site)
{
    private readonly Judgements _judgements = JudgementsReader.Read(
        site.Root, site.Centre.Schema, site.Centre.All(site.Centre.Schema.Searchable, "fr").Select(card => card.Slug).ToHashSet(StringComparer.Ordinal), new DiagnosticBag())!;

    [Fact]
    public void No_figure_falls_below_its_floor() =>
        Assert.Empty(Evaluator.Run(site.Centre, _judgements).Below(_judgements.Floors!).Select(below => string.Create(CultureInfo.InvariantCulture, $"{below.Figure} is {below.Value:0.000}, below {below.Floor:0.000}")));

    [Fact]
    public void There_are_enough_judgements_to_tell_something()
    {
        Assert.InRange(_judgements.Queries.Count, 60, int.MaxValue);
        Assert.InRange(_judgements.HeldOut.Count, 40, int.MaxValue);
        Assert.InRange(_judgements.Situations.Count, 25, int.MaxValue);
    }
}
