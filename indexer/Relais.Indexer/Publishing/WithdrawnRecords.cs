using System.Text.Json;
using Relais.Engine;
using Relais.Indexer.Content;

namespace Relais.Indexer.Publishing;

/// <summary>The records taken back, as kept with the index.</summary>
internal static class WithdrawnRecords
{
    /// <summary>By key: those that the content tells, and those that the index had whose file has become unreadable.</summary>
    public static Dictionary<string, WithdrawnRecord> Of(ContentCatalogue catalogue, ISearchIndex? previous)
    {
        var withdrawn = catalogue.Withdrawn.ToDictionary(record => record.Key, StringComparer.Ordinal);
        foreach (var before in In(previous).Where(before => catalogue.Broken.Contains(before.Key) && !catalogue.FormerKeys.ContainsKey(before.Key))) withdrawn.TryAdd(before.Key, before);
        return withdrawn;
    }

    /// <summary>Those that an index has.</summary>
    public static IReadOnlyList<WithdrawnRecord> In(ISearchIndex? index) =>
        index?.Metadata.GetValueOrDefault(IndexPublisher.WithdrawnKey) is { } json ? JsonSerializer.Deserialize<List<WithdrawnRecord>>(json)! : [];
}
