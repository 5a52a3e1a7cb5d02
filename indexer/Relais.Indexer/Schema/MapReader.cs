using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Schema;

/// <summary>Reads how places are drawn.</summary>
internal sealed class MapReader(IReadOnlyList<RecordType> types, IReadOnlyDictionary<string, Vocabulary> vocabularies, DiagnosticBag diagnostics)
{
    public MapDefinition Read(StrictMap map)
    {
        var precise = map.Words("precise", required: true);
        map.Done();
        var vocabulary = types.First(type => type.Searchable).Role(FieldRole.Place)?.Inner(FieldRole.Precision)?.Vocabulary;
        var terms = vocabulary is null ? null : vocabularies.GetValueOrDefault(vocabulary);
        foreach (var unknown in precise.Where(term => terms?.Term(term) is null))
            diagnostics.Add(Rules.Undefined.At(map.PlaceOf("precise"), unknown, LocalizedText.Of("précisions d'un lieu", "precisions of a place")) with { Suggestion = Nearest.To(unknown, terms?.Terms.Select(term => term.Id) ?? []) });
        return new MapDefinition(precise);
    }
}
