using System.Collections.Concurrent;
using Relais.Engine;
using Relais.Indexer.Comparison;
using Relais.Indexer.Content;
using Relais.Indexer.Lineage;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Indexer.Suggestions;
using Relais.Indexer.Text;

namespace Relais.Indexer.Publishing;

/// <summary>The centre at one moment: everything pages need, from the index only. Immutable and shared by requests.</summary>
public sealed class CentreSnapshot
{
    private readonly ISearchIndex _index;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Neighbour>> _neighbours = new(StringComparer.Ordinal);
    private readonly Lazy<NeighbourFinder> _finder;
    private readonly Dictionary<string, IReadOnlyList<RecordCard>> _cards;
    private readonly Lazy<RelationMap> _relations;
    private readonly Dictionary<string, WithdrawnRecord> _withdrawn;
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);

    internal CentreSnapshot(string root, ContentSchema schema, SiteInfo site, ISearchIndex index, PublishReport report)
    {
        (Root, Schema, Site, Report, _index) = (root, schema, site, report, index);
        Search = new RecordSearch(schema, index);
        Urls = new SearchUrl(schema);
        _cards = schema.Types.ToDictionary(
            type => type.Id,
            type => (IReadOnlyList<RecordCard>)[.. index.Ids().Where(id => id.StartsWith(type.Id + "/", StringComparison.Ordinal)).Select(id => StoredRecord.Card(index.Stored(id)!.Value))],
            StringComparer.Ordinal);
        _withdrawn = WithdrawnRecords.In(index).ToDictionary(record => record.Key, StringComparer.Ordinal);
        foreach (var record in _withdrawn.Values)
            foreach (var former in record.FormerSlugs) _moved[$"{record.Type}/{former}"] = record.Slug;
        foreach (var type in schema.Types)
            foreach (var card in _cards[type.Id])
                foreach (var former in card.FormerSlugs(type)) _moved[$"{type.Id}/{former}"] = card.Slug;
        Suggestions = new SuggestionFinder(schema, index, Search, type => _cards[type.Id]);
        _finder = new Lazy<NeighbourFinder>(() => new NeighbourFinder(schema, _cards[schema.Searchable.Id], new TextLikeness(schema, index).To, new SituationWords(schema, index, _cards[schema.Searchable.Id].Count)));
        _relations = new Lazy<RelationMap>(() => new RelationMap(schema, schema.Searchable, _cards[schema.Searchable.Id]));
    }

    /// <summary>Folder of the content, for what is not in the index: images and documents.</summary>
    public string Root { get; }

    /// <summary>The schema in force.</summary>
    public ContentSchema Schema { get; }

    /// <summary>Identity of the centre.</summary>
    public SiteInfo Site { get; }

    /// <summary>What became of the last reading of the content.</summary>
    public PublishReport Report { get; }

    /// <summary>Answers queries.</summary>
    public RecordSearch Search { get; }

    /// <summary>Completes what readers are typing.</summary>
    public SuggestionFinder Suggestions { get; }

    /// <summary>Queries as addresses.</summary>
    public SearchUrl Urls { get; }

    /// <summary>How the records of the searchable type are linked with one another.</summary>
    public RelationMap Relations => _relations.Value;

    /// <summary>A record's card, or null.</summary>
    public RecordCard? Card(string type, string slug) => CardOf($"{type}/{slug}");

    /// <summary>The same by its key.</summary>
    public RecordCard? CardOf(string key) => _index.Stored(key) is { } stored ? StoredRecord.Card(stored) : null;

    /// <summary>What is left to tell of a record taken back, or null.</summary>
    public WithdrawnRecord? Withdrawn(string type, string slug) => _withdrawn.GetValueOrDefault($"{type}/{slug}");

    /// <summary>The slug that a record has now which had that one before, or null.</summary>
    public string? Moved(string type, string slug) => _moved.GetValueOrDefault($"{type}/{slug}");

    /// <summary>A record's text.</summary>
    public RecordBody? Body(RecordCard card) => _index.Stored(card.Key) is { } stored ? StoredRecord.Body(stored) : null;

    /// <summary>All records of a type, by title in that language.</summary>
    public IReadOnlyList<RecordCard> All(RecordType type, string language) =>
        [.. _cards[type.Id].OrderBy(card => Folded.Of(card.Title(type, language)), StringComparer.Ordinal)];

    /// <summary>Records comparable to that one, with reasons; remembered for as long as the snapshot lives.</summary>
    public IReadOnlyList<Neighbour> Neighbours(RecordCard card) => _neighbours.GetOrAdd(card.Key, _ => _finder.Value.Of(card, Schema.Comparison.Neighbours).Nearest);

    /// <summary>As many records comparable to that one as a page of them lists.</summary>
    public Comparables ComparableTo(RecordCard card) => _finder.Value.Of(card, Schema.Comparison.Listed);

    /// <summary>Records comparable to a described situation.</summary>
    public Comparables ComparableTo(Situation situation) => _finder.Value.Of(situation, Schema.Comparison.Listed);

    /// <summary>Cards of the searchable type that name a record in one of their reference fields ("what does this organisation carry?").</summary>
    public IReadOnlyList<RecordCard> Naming(RecordCard target, string language)
    {
        var type = Schema.Searchable;
        var keys = type.Fields.Where(known => string.Equals(known.Target, target.Type, StringComparison.Ordinal)).Select(known => known.Key).ToList();
        return [.. All(type, language).Where(card => keys.Exists(key => card.Values.GetValueOrDefault(key)?.Values().OfType<FieldTypes.ReferenceValue>().Any(reference => string.Equals(reference.Slug, target.Slug, StringComparison.Ordinal)) ?? false))];
    }
}
