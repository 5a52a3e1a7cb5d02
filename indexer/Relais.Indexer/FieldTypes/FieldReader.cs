using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.FieldTypes;

/// <summary>
/// Reads the values of one record. What can only be checked with the whole catalogue in hand (references, files) is kept in <see cref="References"/> and <see cref="Files"/>.
/// </summary>
internal sealed class FieldReader(ContentSchema schema, DiagnosticBag diagnostics)
{
    public ContentSchema Schema => schema;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>References to check when every record is read.</summary>
    public List<PendingReference> References { get; } = [];

    /// <summary>Files named by fields.</summary>
    public List<PendingFile> Files { get; } = [];

    /// <summary>The value of a field, or null when absent or unreadable.</summary>
    public FieldValue? Read(YamlNode node, FieldDefinition field)
    {
        if (node is YamlScalar { IsNull: true }) return null;
        if (field.KeyedBy is not null) return Keyed(node, field);
        if (field.List is not { } bounds) return field.Type.Read(node, field, this);
        if (node is not YamlList list)
        {
            WrongType(node, field);
            return null;
        }

        if (list.Items.Count == 0) return null;
        if (list.Items.Count < bounds.Min || list.Items.Count > bounds.Max)
            diagnostics.Add(Rules.ListLength.At(list.At, field.Key, list.Items.Count, bounds.Min, bounds.Max));
        var values = new List<FieldValue>();
        foreach (var item in list.Items)
        {
            if (field.Type.Read(item, field, this) is not { } value) continue;
            if (value is TermValue or ReferenceValue && values.Contains(value))
                diagnostics.Add(Rules.DuplicateValue.At(item.At, ((YamlScalar)item).Value, field.Key));
            else
                values.Add(value);
        }

        return values.Count == 0 ? null : new ListValue(values);
    }

    /// <summary>A group of fields; unknown, missing and derived ones seen to.</summary>
    public ObjectValue? Group(YamlMap map, FieldDefinition field)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var inner = field.Fields.FirstOrDefault(candidate => string.Equals(candidate.Key, entry.Key, StringComparison.Ordinal));
            if (inner is null)
                diagnostics.Add(Rules.UnknownField.At(entry.KeyAt, $"{field.Key}.{entry.Key}") with { Suggestion = Nearest.To(entry.Key, field.Fields.Select(known => known.Key)) });
            else if (Read(entry.Value, inner) is { } value)
                values[inner.Key] = value;
        }

        foreach (var inner in field.Fields)
        {
            if (inner.Need is Need.Submitted && (map[inner.Key] is null or YamlScalar { IsNull: true }))
                diagnostics.Add(Rules.MissingField.At(map.At, inner.Label.In("fr"), $"{field.Key}.{inner.Key}", "submitted"));
            if (inner.Band is { } band && !values.ContainsKey(inner.Key) && values.GetValueOrDefault(band.Of) is AmountValue { Amount: var amount })
                values[inner.Key] = new TermValue(schema.Vocabularies[inner.Vocabulary!].Terms[band.Bounds.TakeWhile(bound => amount >= bound).Count()].Id);
        }

        return values.Count == 0 ? null : new ObjectValue(values);
    }

    /// <summary>A term of a vocabulary; null when unknown.</summary>
    public TermValue? Term(YamlScalar scalar, string vocabularyId)
    {
        var vocabulary = schema.Vocabularies[vocabularyId];
        if (vocabulary.Term(scalar.Value) is not { } term)
        {
            diagnostics.Add(Rules.UnknownTerm.At(scalar.At, scalar.Value, vocabularyId) with { Suggestion = Meant(scalar.Value, vocabulary) });
            return null;
        }

        if (term.DeprecatedBy is { } replacement) diagnostics.Add(Rules.DeprecatedTerm.At(scalar.At, term.Id, replacement));
        return new TermValue(term.Id);
    }

    public void WrongType(YamlNode node, FieldDefinition field)
    {
        var expects = field.List is null || node is YamlList ? field.Type.Expects : LocalizedText.Of("une liste (« - valeur » à chaque ligne)", "a list ('- value' on each line)");
        var got = node switch
        {
            YamlList => LocalizedText.Of("une liste", "a list"),
            YamlMap => LocalizedText.Of("un groupe de champs", "a group of fields"),
            YamlScalar scalar => LocalizedText.Of($"« {scalar.Value} »", $"'{scalar.Value}'"),
            _ => LocalizedText.Empty,
        };
        diagnostics.Add(Rules.WrongType.At(node.At, field.Key, expects.In("fr"), got.In("fr"), expects.In("en"), got.In("en")));
    }

    private KeyedValue? Keyed(YamlNode node, FieldDefinition field)
    {
        if (node is not YamlMap map)
        {
            WrongType(node, field);
            return null;
        }

        var byTerm = new Dictionary<string, ObjectValue>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var key = Term(new YamlScalar(entry.KeyAt, entry.Key, Quoted: false), field.KeyedBy!);
            if (entry.Value is not YamlMap inner) WrongType(entry.Value, field);
            else if (Group(inner, field) is { } value && key is not null) byTerm[key.Id] = value;
        }

        return byTerm.Count == 0 ? null : new KeyedValue(byTerm);
    }

    /// <summary>People write labels and acronyms where ids are meant: those are looked at too.</summary>
    private static string? Meant(string typed, Vocabulary vocabulary)
    {
        var folded = Folded.Of(typed);
        var byName = vocabulary.Terms.FirstOrDefault(term =>
            term.Label.ByLanguage.Values.Concat(term.Alternatives.Values.SelectMany(alternatives => alternatives))
                .Any(name => string.Equals(Folded.Of(name), folded, StringComparison.Ordinal)));
        return byName?.Id ?? Nearest.To(typed, vocabulary.Terms.Select(term => term.Id));
    }
}

/// <summary>A reference to check.</summary>
internal sealed record PendingReference(SourcePosition At, string Field, string TypeId, string Slug);

/// <summary>A file to check.</summary>
internal sealed record PendingFile(SourcePosition At, string Name);
