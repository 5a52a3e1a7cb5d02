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

    /// <summary>What groups lack: an error or not, as the record's status will tell.</summary>
    public List<PendingNeed> Needs { get; } = [];

    /// <summary>Identifiers with their places, to find the same one twice.</summary>
    public List<PlacedIdentifier> Identifiers { get; } = [];

    /// <summary>The value of a field, or null when absent or unreadable.</summary>
    public FieldValue? Read(YamlNode node, FieldDefinition field)
    {
        if (node is YamlScalar { IsNull: true } or YamlRefused) return null;
        if (field.KeyedBy is not null) return Keyed(node, field);
        if (field.List is not { } bounds) return field.Type.Read(node, field, this);
        if (node is not YamlList list)
        {
            var (fr, en) = GroupForm.Of(field) is { } form ? (form, form) : ("valeur", "value");
            WrongType(node, field, LocalizedText.Of($"une liste (« - {fr} » à chaque ligne)", $"a list ('- {en}' on each line)"));
            return null;
        }

        if (list.Items.Count == 0) return null;
        if (list.Items.Count < bounds.Min || list.Items.Count > bounds.Max)
            diagnostics.Add(Rules.ListLength.At(list.At, field.Key, list.Items.Count, bounds.Min, bounds.Max));
        var values = new List<FieldValue>();
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items)
        {
            if (item is YamlRefused || field.Type.Read(item, field, this) is not { } value) continue;
            // A term and one that it replaces are one value, written twice: the replaced one is said already.
            if (value is TermValue or ReferenceValue && item is YamlScalar { Value: var word } && !written.Add(word)) diagnostics.Add(Rules.DuplicateValue.At(item.At, word, field.Key));
            else if (value is not (TermValue or ReferenceValue) || !values.Contains(value)) values.Add(value);
        }

        return values.Count == 0 ? null : new ListValue(values);
    }

    /// <summary>The same; <paramref name="faulty"/> when there is no value and the reason is already said, or will be.</summary>
    public FieldValue? Read(YamlNode node, FieldDefinition field, out bool faulty)
    {
        var before = diagnostics.Found.Count + Needs.Count;
        var value = Read(node, field);
        faulty = value is null && (node is YamlRefused || diagnostics.Found.Count + Needs.Count > before);
        return value;
    }

    /// <summary>A group of fields; unknown, missing and derived ones seen to.</summary>
    public ObjectValue? Group(YamlMap map, FieldDefinition field)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var faultyKeys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var inner = field.Fields.FirstOrDefault(candidate => string.Equals(candidate.Key, entry.Key, StringComparison.Ordinal));
            if (inner is null)
                diagnostics.Add(Rules.UnknownField.At(entry.KeyAt, $"{field.Key}.{entry.Key}") with { Suggestion = FieldNames.Meant(entry.Key, field.Fields) });
            else if (Read(entry.Value, inner, out var faulty) is { } value)
                values[inner.Key] = value;
            else if (faulty)
                faultyKeys.Add(inner.Key);
        }

        foreach (var inner in field.Fields)
        {
            if (inner.Need is Need.Submitted or Need.Published && !values.ContainsKey(inner.Key) && !faultyKeys.Contains(inner.Key))
                Needs.Add(new PendingNeed(map.Entry(inner.Key)?.Place ?? map.At, inner, $"{field.Key}.{inner.Key}", map.Entry(inner.Key) is not null));
            if (inner.Band is { } band && !values.ContainsKey(inner.Key) && values.GetValueOrDefault(band.Of) is AmountValue { Amount: var amount })
                values[inner.Key] = new TermValue(schema.Vocabularies[inner.Vocabulary!].Terms[band.Bounds.TakeWhile(bound => amount >= bound).Count()].Id);
        }

        return values.Count == 0 ? null : new ObjectValue(values);
    }

    /// <summary>A term of a vocabulary, that of today where an earlier one is written; null when unknown.</summary>
    public TermValue? Term(YamlScalar scalar, string vocabularyId)
    {
        var vocabulary = schema.Vocabularies[vocabularyId];
        if (vocabulary.Current(scalar.Value) is not { } term)
        {
            diagnostics.Add(Rules.UnknownTerm.At(scalar.At, scalar.Value, vocabularyId) with { Suggestion = Meant(scalar.Value, vocabulary) });
            return null;
        }

        if (!string.Equals(term.Id, scalar.Value, StringComparison.Ordinal)) diagnostics.Add(Rules.DeprecatedTerm.At(scalar.At, scalar.Value, term.Id));
        return new TermValue(term.Id);
    }

    public void WrongType(YamlNode node, FieldDefinition field) =>
        WrongType(node, field, GroupForm.Of(field) is { } form ? LocalizedText.Of($"un groupe de champs (« {form} »)", $"a group of fields ('{form}')") : field.Type.Expects);

    private void WrongType(YamlNode node, FieldDefinition field, LocalizedText expects)
    {
        var got = node switch
        {
            YamlList => LocalizedText.Of("une liste", "a list"),
            YamlMap => LocalizedText.Of("un groupe de champs", "a group of fields"),
            YamlScalar scalar => LocalizedText.Of($"« {scalar.Value} »", $"'{scalar.Value}'"),
            _ => LocalizedText.Empty,
        };
        diagnostics.Add(Rules.WrongType.At(node.At, field.Key, expects, got));
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
            if (entry.Value is YamlRefused) continue;
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

/// <summary>What a group lacks.</summary>
/// <param name="At">The empty value, or the group.</param>
/// <param name="Field">The field of the group.</param>
/// <param name="Path">Its name for people ("contact.org").</param>
/// <param name="IsWritten">Whether it is there, without a value.</param>
internal sealed record PendingNeed(SourcePosition At, FieldDefinition Field, string Path, bool IsWritten);

/// <summary>An identifier as written.</summary>
internal sealed record PlacedIdentifier(SourcePosition At, FieldDefinition Field, string Value);
