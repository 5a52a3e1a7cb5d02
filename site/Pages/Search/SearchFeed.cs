using System.Globalization;
using System.Text;
using System.Xml;
using Relais.Indexer.Content;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Search;

/// <summary>A search as an Atom feed (RFC 4287).</summary>
internal sealed class SearchFeed
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    /// <summary>Most entries.</summary>
    public const int Most = 50;

    private const string Atom = "http://www.w3.org/2005/Atom";

    private readonly Visit _visit;
    private readonly RecordType _type;
    private readonly XmlWriter _xml;

    private SearchFeed(Visit visit, XmlWriter xml) => (_visit, _type, _xml) = (visit, visit.Schema.Searchable, xml);

    /// <summary>The feed of a query, as bytes.</summary>
    public static byte[] Of(SearchQuery query, Visit visit)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
            new SearchFeed(visit, xml).Write(query.SortedBy(null));
        return bytes.ToArray();
    }

    private void Write(SearchQuery query)
    {
        var site = _visit.Centre.Site;
        var cards = _visit.Centre.Search.Newest(query, _visit.Language, Most);
        var self = Full(FeedEndpoint.Url(query, _visit));
        _xml.WriteStartDocument();
        _xml.WriteStartElement("feed", Atom);
        _xml.WriteAttributeString("xml", "lang", null, _visit.Language);
        Element("id", self);
        Element("title", CriteriaSentence.Of(query, _visit) + " – " + site.Name.In(_visit.Language));
        Element("subtitle", site.Tagline.In(_visit.Language));
        // An empty feed has the moment of its centre: it must have one.
        Element("updated", Moment(cards.Select(Updated).OfType<DateOnly>().DefaultIfEmpty(DateOnly.FromDateTime(_visit.Centre.Report.At.UtcDateTime)).Max()));
        Link("self", self, ContentType.Split(';')[0]);
        Link("alternate", Full(SearchView.Url(query, _visit)), "text/html");
        _xml.WriteStartElement("author", Atom);
        Element("name", site.Publisher.In(_visit.Language));
        _xml.WriteEndElement();
        foreach (var card in cards) Entry(ReadResult.Of(card, query, _visit));
        _xml.WriteEndElement();
        _xml.WriteEndDocument();
    }

    private void Entry(RecordCard card)
    {
        var language = card.LanguageFor(_visit.Language);
        _xml.WriteStartElement("entry", Atom);
        if (!string.Equals(language, _visit.Language, StringComparison.Ordinal)) _xml.WriteAttributeString("xml", "lang", null, language);
        // One record is one entry, whichever language its feed is read in.
        Element("id", Full(RecordAddress.Of(card.Language, _type.Folder, card.Slug)));
        Element("title", card.Title(_type, _visit.Language));
        Link("alternate", Full(_visit.Url(card)), "text/html");
        Element("updated", Moment(Updated(card) ?? DateOnly.FromDateTime(_visit.Centre.Report.At.UtcDateTime)));
        if (Recorded(card) is { } recorded) Element("published", Moment(recorded));
        foreach (var author in Authors(card))
        {
            _xml.WriteStartElement("author", Atom);
            Element("name", author);
            _xml.WriteEndElement();
        }

        if (_type.Role(FieldRole.Subjects) is { Vocabulary: { } vocabulary } subjects)
        {
            foreach (var term in card.Values.GetValueOrDefault(subjects.Key)?.Values().OfType<TermValue>() ?? [])
            {
                _xml.WriteStartElement("category", Atom);
                _xml.WriteAttributeString("term", term.Id);
                _xml.WriteAttributeString("label", _visit.Schema.Vocabularies[vocabulary].LabelOf(term.Id, _visit.Language));
                _xml.WriteEndElement();
            }
        }

        Element("summary", card.Summary(_type, _visit.Language));
        _xml.WriteEndElement();
    }

    private IEnumerable<string> Authors(RecordCard card) =>
        _type.Role(FieldRole.Authors) is { } authors && authors.Inner(FieldRole.Name) is { } name
            ? (card.Values.GetValueOrDefault(authors.Key)?.Values() ?? []).OfType<ObjectValue>().Select(author => (author[name.Key] as TextValue)?.Text).OfType<string>()
            : [];

    private DateOnly? Recorded(RecordCard card) => (card.ByRole(_type, FieldRole.RecordedOn, card.Language) as DateValue)?.FirstDay;

    /// <summary>The date of record, or of the latest follow-up when there is a later one.</summary>
    private DateOnly? Updated(RecordCard card)
    {
        var dates = _type.Role(FieldRole.Updates) is { } updates && updates.Inner(FieldRole.Date) is { } date
            ? (card.Values.GetValueOrDefault(updates.Key)?.Values() ?? []).OfType<ObjectValue>().Select(update => (update[date.Key] as DateValue)?.FirstDay)
            : [];
        return dates.Append(Recorded(card)).Max();
    }

    private string Full(string address) => _visit.Centre.Site.BaseUrl + address;

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private void Link(string rel, string address, string type)
    {
        _xml.WriteStartElement("link", Atom);
        _xml.WriteAttributeString("rel", rel);
        _xml.WriteAttributeString("type", type);
        _xml.WriteAttributeString("href", address);
        _xml.WriteEndElement();
    }

    /// <summary>Readers may type characters that XML has no place for; they are left out.</summary>
    private void Element(string name, string text) => _xml.WriteElementString(name, Atom, Clean(text));

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i])) clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }
}
