using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Tools.Import.Fields;

/// <summary>What the centre knows already: the names of its records, and the towns of its experiences.</summary>
internal sealed class KnownNames(ContentSchema schema, ContentCatalogue catalogue)
{
    /// <summary>Records of a type with their names: title, acronym, other names.</summary>
    public IReadOnlyList<(string Slug, string Name)> Of(RecordType type)
    {
        var naming = type.Fields.Where(field => field.Role is FieldRole.Title || (field is { Type: TextType, Search: { } search } && string.Equals(search, NameSearch, StringComparison.Ordinal))).ToList();
        return
        [
            .. from record in catalogue.Records.Values
               where string.Equals(record.Card.Type, type.Id, StringComparison.Ordinal)
               from field in naming
               from value in record.Card.Values.GetValueOrDefault(field.Key)?.Values() ?? []
               where value is TextValue
               select (record.Card.Slug, ((TextValue)value).Text),
        ];
    }

    /// <summary>The first words of the places that experiences name: "Saint-Denis, quartier du Franc-Moisin" is Saint-Denis.</summary>
    public IReadOnlyList<string> Towns()
    {
        var type = schema.Searchable;
        if (type.Role(FieldRole.Place) is not { } place || place.Inner(FieldRole.Name) is not { } name) return [];
        return
        [
            .. catalogue.Records.Values.Where(record => string.Equals(record.Card.Type, type.Id, StringComparison.Ordinal))
                .Select(record => ((record.Card.Values.GetValueOrDefault(place.Key) as ObjectValue)?[name.Key] as TextValue)?.Text)
                .OfType<string>()
                .Select(text => text.Split(',', '(')[0].Trim())
                .Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Search field of names, as that of organisations tells.</summary>
    private string? NameSearch => schema.Searchable.Role(FieldRole.Organisations)?.Search;
}
