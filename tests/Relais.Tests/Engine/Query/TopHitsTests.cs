using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Query.Execution;

namespace Relais.Tests.Engine.Query;

public sealed class TopHitsTests
{
    [Fact]
    public void The_best_are_kept_highest_key_first_then_lowest_number() =>
        Prop.ForAll(Gen.Choose(0, 12).ListOf().ToArbitrary(), Gen.Choose(0, 20).ToArbitrary(), (keys, capacity) =>
        {
            var top = new TopHits<float>(capacity);
            for (var document = 0; document < keys.Count; document++) top.Add(keys[document], document);
            var best = keys.Select((key, document) => (Key: (float)key, Document: document)).OrderByDescending(hit => hit.Key).ThenBy(hit => hit.Document).Take(capacity);
            return top.Taken((key, document) => new RankedHit(0, document, key)).Select(hit => (hit.Score, hit.Document)).SequenceEqual(best);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_deep_page_grows_the_heap_as_it_fills()
    {
        var top = new TopHits<float>(5000);
        for (var document = 0; document < 6000; document++) top.Add(document, document);
        Assert.True(top.IsFull);
        Assert.Equal(1000, top.Worst);
        Assert.Equal(Enumerable.Range(1000, 5000).Reverse(), top.Taken((_, document) => new RankedHit(0, document, 0)).Select(hit => hit.Document));
    }
}
