using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Lineage;

/// <summary>
/// All relations between the records of a type, read both ways. A kind that has an inverse label goes from a record to what it comes from; one without reads the same
/// from either side.
/// </summary>
public sealed class RelationMap
{
    private readonly Dictionary<string, List<Relation>> _touching = new(StringComparer.Ordinal);

    /// <summary>The relations that those records declare with one another; a link to itself or to a record that is not among them is left out.</summary>
    public RelationMap(ContentSchema schema, RecordType type, IReadOnlyList<RecordCard> records)
    {
        if (type.Role(FieldRole.Relations) is not { } field || field.Inner(FieldRole.Method) is not { Vocabulary: { } vocabulary } method || field.Inner(FieldRole.Target) is not { } target) return;
        var known = records.Select(record => record.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var record in records.OrderBy(record => record.Key, StringComparer.Ordinal))
        {
            var said = (record.Values.GetValueOrDefault(field.Key)?.Values() ?? []).OfType<ObjectValue>().ToList();
            for (var place = 0; place < said.Count; place++)
            {
                if (said[place][method.Key] is not TermValue kind || schema.Vocabularies[vocabulary].Term(kind.Id) is not { } term || said[place][target.Key] is not ReferenceValue other) continue;
                var key = $"{target.Target}/{other.Slug}";
                if (!known.Contains(key) || string.Equals(key, record.Key, StringComparison.Ordinal)) continue;
                var relation = new Relation(record.Key, key, term, place);
                Touching(record.Key).Add(relation);
                Touching(key).Add(relation);
            }
        }
    }

    /// <summary>
    /// The records linked to one: those before it, then after, then beside, each in the order of the vocabulary. The same link told by both is one.
    /// </summary>
    public IReadOnlyList<Kin> Of(string key) =>
    [
        .. _touching.GetValueOrDefault(key, [])
            .GroupBy(relation => (Other: Other(relation, key), Side: SideOf(relation, key), relation.Kind.Id))
            .Select(group => new Kin(group.Key.Other, group.Key.Side, group.First().Kind, [.. group]))
            .OrderBy(kin => kin.Side)
            .ThenBy(kin => kin.Kind.Order)
            .ThenBy(kin => kin.Key, StringComparer.Ordinal),
    ];

    private static string Other(Relation relation, string key) => string.Equals(relation.From, key, StringComparison.Ordinal) ? relation.To : relation.From;

    private static Side SideOf(Relation relation, string key) =>
        relation.Kind.Inverse.ByLanguage.IsEmpty ? Side.Beside
        : string.Equals(relation.From, key, StringComparison.Ordinal) ? Side.Before
        : Side.After;

    private List<Relation> Touching(string key)
    {
        if (!_touching.TryGetValue(key, out var list)) _touching.Add(key, list = []);
        return list;
    }
}
