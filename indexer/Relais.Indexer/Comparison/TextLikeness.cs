using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;

namespace Relais.Indexer.Comparison;

/// <summary>How alike the texts of records are: only to tell apart neighbours that share as much.</summary>
internal sealed class TextLikeness(ContentSchema schema, ISearchIndex index)
{
    private const int Most = 50;

    /// <summary>By record key, 1 for the most alike; records not at all alike are left out.</summary>
    public IReadOnlyDictionary<string, double> To(RecordCard record)
    {
        var similar = index.MoreLikeThis(new SimilarRequest(record.Key, [SearchDefinition.Body], Most) { Filters = [new AnyOfFilter(IndexFields.Type, [schema.Searchable.Id])] });
        return similar.ToDictionary(other => other.Id, other => (double)other.Score / similar[0].Score, StringComparer.Ordinal);
    }
}
