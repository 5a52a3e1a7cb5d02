using System.Globalization;
using Relais.Engine;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using FieldDefinition = Relais.Indexer.Schema.FieldDefinition;

namespace Relais.Indexer.Search;

/// <summary>Turns a record into the document that the engine indexes. One record is one document, whatever its languages.</summary>
internal sealed class DocumentBuilder(ContentSchema schema, Func<string, RecordCard?> find)
{
    public Document Build(Record record)
    {
        var card = record.Card;
        var type = schema.Type(card.Type)!;
        var keywords = new List<KeywordValue> { new(IndexFields.Type, card.Type) };
        keywords.AddRange(schema.Languages.Select(language => new KeywordValue(IndexFields.TitleOrder(language), Folded.Of(card.Title(type, language)))));
        var trees = new List<TreeValue>();
        var numbers = new List<NumberValue>();
        foreach (var facet in schema.Facets)
        {
            var values = card.Facets.GetValueOrDefault(facet.Id, []);
            var field = IndexFields.Facet(facet.Id);
            if (facet.Style is FacetStyle.Tree && values.Count > 0) trees.Add(new TreeValue(field, values));
            else if (facet.Style is FacetStyle.Years) numbers.AddRange(values.Select(year => new NumberValue(field, long.Parse(year, CultureInfo.InvariantCulture))));
            else if (facet.Style is FacetStyle.Choices) keywords.AddRange(values.Select(value => new KeywordValue(field, value)));
        }

        if (type.Role(FieldRole.RecordedOn) is { } recordedOn && card.Values.GetValueOrDefault(recordedOn.Key) is DateValue date) numbers.Add(new NumberValue(IndexFields.RecordedOn, date.FirstDay.DayNumber));
        var stored = StoredRecord.Write(record);
        var document = new Document
        {
            Id = card.Key,
            // A region and a department are both of the same country.
            Passages = type.Searchable ? [.. Passages(record, type).Distinct()] : [],
            Keywords = keywords,
            Trees = trees,
            Numbers = numbers,
            Stored = stored,
        };
        DocumentFingerprint.Of(document).CopyTo(StoredRecord.Fingerprint(stored.AsSpan()));
        return document;
    }

    private IEnumerable<Passage> Passages(Record record, RecordType type)
    {
        foreach (var field in type.Fields)
        {
            foreach (var passage in Words(field, record.Card.Values.GetValueOrDefault(field.Key), record.Card.Language)) yield return passage;
            foreach (var (language, values) in record.Card.Translations.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                foreach (var passage in Words(field, values.GetValueOrDefault(field.Key), language)) yield return passage;
        }

        foreach (var passage in record.Passages) yield return new Passage(SearchDefinition.Body, passage.Language, passage.Text, passage.Section);
    }

    private IEnumerable<Passage> Words(FieldDefinition field, FieldValue? value, string language) => value switch
    {
        null => [],
        ListValue list => list.Items.SelectMany(item => Words(field, item, language)),
        ObjectValue group => field.Fields.SelectMany(inner => Words(inner, group[inner.Key], language)),
        KeyedValue keyed => keyed.ByTerm.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => Words(field, pair.Value, language)),
        _ when field.Search is null => [],
        TextValue text => [new Passage(field.Search, language, text.Text)],
        LocalizedValue localized => localized.ByLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Passage(field.Search, pair.Key, pair.Value)),
        TermValue term => Names(field.Search, schema.Vocabularies[field.Vocabulary!], term.Id),
        ReferenceValue reference when find($"{field.Target}/{reference.Slug}") is { } target => TargetNames(field, target),
        _ => [],
    };

    /// <summary>A term is found by its names, by those of what it is part of (a country by its continent) and by those of what is filed under it (addictions by the centres that treat them).</summary>
    private IEnumerable<Passage> Names(string search, Vocabulary vocabulary, string id)
    {
        var path = new List<Term>();
        var filed = schema.FiledUnder(vocabulary.Id, id).ToList();
        for (var term = vocabulary.Term(id); term is not null && !path.Contains(term); term = term.Broader is { } broader ? vocabulary.Term(broader) : null)
        {
            path.Add(term);
            vocabulary = vocabulary.BroaderVocabulary is { } other ? schema.Vocabularies[other] : vocabulary;
        }
        return path.Concat(filed).SelectMany(term => Names(search, term));
    }

    /// <summary>Its label and its other names in every language.</summary>
    private static IEnumerable<Passage> Names(string search, Term term) =>
        term.Label.ByLanguage.Select(pair => new Passage(search, pair.Key, pair.Value))
            .Concat(term.Alternatives.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Select(name => new Passage(search, pair.Key, name))));

    private IEnumerable<Passage> TargetNames(FieldDefinition field, RecordCard target)
    {
        var type = schema.Type(target.Type)!;
        yield return new Passage(field.Search!, target.Language, target.Title(type, target.Language));
        foreach (var inner in type.Fields.Where(inner => string.Equals(inner.Search, field.Search, StringComparison.Ordinal)))
            foreach (var passage in Words(inner, target.Values.GetValueOrDefault(inner.Key), target.Language)) yield return passage;
    }
}
