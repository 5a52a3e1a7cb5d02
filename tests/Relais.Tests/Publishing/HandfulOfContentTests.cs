using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;

namespace Relais.Tests.Publishing;

/// <summary>Tests over a handful of the content prove what they would over all of it only if nothing is wrong with it, and something of each kind is there.</summary>
public sealed class HandfulOfContentTests
{
    [Fact]
    public void Nothing_is_wrong_and_there_is_something_of_each_kind()
    {
        using var copy = CentreCopy.Handful();

        var (catalogue, schema, findings) = IndexPublisher.Check(copy.Root);

        Assert.Empty(findings.Where(finding => finding.Severity is Severity.Error));
        var cards = catalogue!.Records.Values.Select(record => record.Card).ToList();
        var experiences = cards.Where(card => card.Type == schema!.Searchable.Id).ToList();
        Assert.InRange(experiences.Count, 5, 10);
        Assert.Contains(experiences, card => card.Translations.Count > 1);
        Assert.True(cards.Select(card => card.Type).Distinct(StringComparer.Ordinal).Count() > 2, "A kind of record is missing.");
    }
}
