using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Display.Citing;

/// <summary>What the styles of citation say of a record.</summary>
internal sealed class CitedRecord
{
    private readonly FieldRows _rows;
    private readonly RecordType _type;

    /// <summary>Reads it.</summary>
    /// <param name="card">The record.</param>
    /// <param name="visit">In whose language it is cited.</param>
    public CitedRecord(RecordCard card, Visit visit)
    {
        _type = visit.Schema.Type(card.Type)!;
        _rows = new FieldRows(visit, card);
        var authors = _type.Role(FieldRole.Authors);
        var name = authors?.Inner(FieldRole.Name);
        Authors = authors is null || name is null ? [] : [.. (card.Values.GetValueOrDefault(authors.Key)?.Values() ?? []).OfType<ObjectValue>().Select(author => author[name.Key]).OfType<TextValue>().Select(text => text.Text)];
        Date = card.ByRole(_type, FieldRole.RecordedOn, visit.Language) as DateValue;
        Title = card.Title(_type, visit.Language);
        Language = card.LanguageFor(visit.Language);
        LanguageName = visit.Schema.Vocabularies["language"].LabelOf(Language, visit.Language);
        Medium = string.Equals(Language, visit.Language, StringComparison.Ordinal) ? null : visit.T("reading.cite.language", LanguageName);
        Identifier = card.Text(_type, FieldRole.Identifier, visit.Language);
        Centre = visit.Centre.Site.Name.In(visit.Language);
        Url = visit.Centre.Site.BaseUrl + visit.Url(card);
        Slug = card.Slug;
        Culture = visit.Culture;
    }

    /// <summary>Names as written, persons and organisations alike; which part is a family name is not known.</summary>
    public IReadOnlyList<string> Authors { get; }

    /// <summary>When it was recorded, or null.</summary>
    public DateValue? Date { get; }

    /// <summary>The year of <see cref="Date"/>, or null.</summary>
    public string? Year => Date?.Year.ToString(CultureInfo.InvariantCulture);

    /// <summary>Its title in the language cited.</summary>
    public string Title { get; }

    /// <summary>Language of the text cited.</summary>
    public string Language { get; }

    /// <summary>Its name for those who cite.</summary>
    public string LanguageName { get; }

    /// <summary>What is told of the text beside its title: its language, when it is not that of the citation; else null.</summary>
    public string? Medium { get; }

    /// <summary>Its permanent identifier, or null.</summary>
    public string? Identifier { get; }

    /// <summary>Who publishes it.</summary>
    public string Centre { get; }

    /// <summary>Its full address.</summary>
    public string Url { get; }

    /// <summary>Its name in addresses.</summary>
    public string Slug { get; }

    /// <summary>For dates in words.</summary>
    public CultureInfo Culture { get; }

    /// <summary>What the schema gives to a format, beside authors and date, which have their own rules: the name there, and each value. The language is that of the text cited, which may be a translation.</summary>
    /// <param name="format">A key of <see cref="FieldDefinition.Export"/>.</param>
    public IEnumerable<(string Name, string Value)> Exported(string format) =>
        from field in _type.Fields
        where field.Role is not (FieldRole.Authors or FieldRole.RecordedOn) && field.Export.ContainsKey(format)
        from item in _rows.Items(field)
        select (field.Export[format], field.Role is FieldRole.Language ? LanguageName : item.Text.ReplaceLineEndings(" "));
}
