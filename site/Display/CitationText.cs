using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Display;

/// <summary>A record in one line of a bibliography: authors, title, centre, identifier, date, address.</summary>
internal static class CitationText
{
    public static string Of(RecordCard card, RecordType type, Visit visit)
    {
        var authors = type.Role(FieldRole.Authors);
        var name = authors?.Inner(FieldRole.Name);
        var names = authors is null || name is null ? [] : (card.Values.GetValueOrDefault(authors.Key)?.Values() ?? []).OfType<ObjectValue>().Select(author => author[name.Key]).OfType<TextValue>().Select(text => text.Text);
        var date = card.ByRole(type, FieldRole.RecordedOn, visit.Language) is DateValue recorded ? DateText.Of(recorded, visit.Culture) : null;
        string?[] parts = [string.Join(", ", names), card.Title(type, visit.Language), visit.Centre.Site.Name.In(visit.Language), card.Text(type, FieldRole.Identifier, visit.Language), date];
        return string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part))) + ". " + visit.Centre.Site.BaseUrl + visit.Url(card);
    }
}
