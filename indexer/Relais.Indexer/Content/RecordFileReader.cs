using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Content;

/// <summary>Reads one file of a record. Pure of other files, so that files can be read side by side.</summary>
internal sealed class RecordFileReader(ContentSchema schema, ContentFiles files, LinkResolver links)
{
    public RecordFile Read(RecordPlace place)
    {
        var diagnostics = new DiagnosticBag();
        return files.Text(place.Path, schema.Limits, diagnostics) is { } text ? Read(place, text, diagnostics) : Unreadable(place, diagnostics);
    }

    /// <summary>The same of a text that somebody else has read, with \n line ends: that of today, or one that the file had before.</summary>
    public RecordFile Read(RecordPlace place, string text, DiagnosticBag diagnostics)
    {
        var (type, _, path, language) = place;
        var unreadable = Unreadable(place, diagnostics);
        var front = type.Layout is RecordLayout.File ? new FrontMatter(text, "") : FrontMatter.Split(text, path, diagnostics);
        if (front is null) return unreadable;
        var body = type.SectionRule is SectionRule.None ? BodyText.None : new BodyReader(place, links, diagnostics).Read(front.Body);
        if (new YamlReader(path, schema.Limits, diagnostics).ReadMap(front.Yaml) is not { } map) return unreadable with { Body = body };

        var reader = new FieldReader(schema, diagnostics);
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var places = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        var faulty = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            if (type.Field(entry.Key) is not { } field)
            {
                diagnostics.Add(Unknown(entry, map, type, faulty));
                continue;
            }

            places[field.Key] = entry.Place;
            if (reader.Read(entry.Value, field, out var isFaulty) is { } value) values[field.Key] = Typeset(value, language);
            else if (isFaulty) faulty.Add(field.Key);
        }

        CheckLanguage(type, path, language, values, places, diagnostics);
        return new RecordFile
        {
            Place = place,
            Diagnostics = diagnostics,
            Values = values,
            Places = places,
            Body = body,
            References = reader.References,
            Assets = reader.Files,
            Needs = reader.Needs,
            Identifiers = reader.Identifiers,
            Faulty = faulty,
        };
    }

    /// <summary>A field that the type does not have. The group that it was meant for is not said to be empty too.</summary>
    private static Diagnostic Unknown(YamlEntry entry, YamlMap map, RecordType type, HashSet<string> faulty)
    {
        if (StrayField.Of(entry, map, type) is not { } stray) return Rules.UnknownField.At(entry.KeyAt, entry.Key) with { Suggestion = FieldNames.Meant(entry.Key, type.Fields) };
        faulty.Add(stray.Group.Key);
        return Rules.FieldOutsideGroup.At(entry.KeyAt, entry.Key, stray.Group.Key, stray.Indent);
    }

    private static RecordFile Unreadable(RecordPlace place, DiagnosticBag diagnostics) => new() { Place = place, Diagnostics = diagnostics, Readable = false };

    private static FieldValue Typeset(FieldValue value, string language) => value switch
    {
        _ when !string.Equals(language, "fr", StringComparison.Ordinal) => value,
        TextValue text when !text.Text.StartsWith("http", StringComparison.Ordinal) => new TextValue(FrenchSpaces.In(text.Text)),
        ListValue list => new ListValue([.. list.Items.Select(item => Typeset(item, language))]),
        ObjectValue group => new ObjectValue(group.Fields.ToDictionary(pair => pair.Key, pair => Typeset(pair.Value, language), StringComparer.Ordinal)),
        KeyedValue keyed => new KeyedValue(keyed.ByTerm.ToDictionary(pair => pair.Key, pair => (ObjectValue)Typeset(pair.Value, language), StringComparer.Ordinal)),
        _ => value,
    };

    private static void CheckLanguage(
        RecordType type, string path, string language, Dictionary<string, FieldValue> values, Dictionary<string, SourcePosition> places, DiagnosticBag diagnostics)
    {
        if (type.Role(FieldRole.Language) is { } field && values.GetValueOrDefault(field.Key) is TermValue { Id: var declared } && !string.Equals(declared, language, StringComparison.Ordinal))
            diagnostics.Add(Rules.LanguageMismatch.At(places[field.Key], path[(path.LastIndexOf('/') + 1)..], declared));
    }
}
