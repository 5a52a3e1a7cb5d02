using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Publishing;
using Relais.Indexer.Schema;

namespace Relais.Tools.Search;

/// <summary>What a list of results says of a record, asked by role.</summary>
internal sealed class RecordLines(CentreSnapshot centre, RecordCard card, string language)
{
    private readonly RecordType _type = centre.Schema.Type(card.Type)!;

    public string Title => card.Title(_type, language);

    public string Summary => card.Summary(_type, language);

    /// <summary>Its page, from the root of the site.</summary>
    public string Url => RecordAddress.Of(language, _type.Folder, card.Slug);

    /// <summary>Name of the place and country; "" when neither is known.</summary>
    public string Place => string.Join(", ", new[] { PlaceName, Country }.Where(part => !string.IsNullOrEmpty(part)));

    private string? PlaceName =>
        _type.Role(FieldRole.Place)?.Inner(FieldRole.Name) is { } name && card.ByRole(_type, FieldRole.Place, language) is ObjectValue place
            ? (place[name.Key] as TextValue)?.Text : null;

    private string? Country =>
        _type.Role(FieldRole.Country)?.Vocabulary is { } vocabulary && card.Text(_type, FieldRole.Country, language) is { } id
            ? centre.Schema.Vocabularies[vocabulary].LabelOf(id, language) : null;
}
