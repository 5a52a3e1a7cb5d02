using Relais.Tests.Site;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Relais.Tests.LongestFirst", "Relais.Tests")]

namespace Relais.Tests;

/// <summary>The tests that share one site run one after the other: they start first, or a core would wait for them in the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName == SiteTests.Name).ThenBy(collection => collection.UniqueID);
}
