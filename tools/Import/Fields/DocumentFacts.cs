using System.Globalization;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Fields;

/// <summary>What the file says of itself: who, when, where on the web. Only proposed: the owner of a machine is not always the author of a text.</summary>
internal static class DocumentFacts
{
    private const double Dated = 0.4;
    private const double Addressed = 0.6;

    public static IEnumerable<FieldProposal> Of(ImportedDocument document, RecordType type, bool hasSources)
    {
        if (document.Author is { } author && type.Role(FieldRole.Authors) is { } authors && authors.Inner(FieldRole.Name) is { } name)
            yield return new FieldProposal(authors, YamlValue.List([YamlValue.Group([(name.Key, YamlValue.Text(author))])]), Confidence.Person, LocalizedText.Of("auteur inscrit dans le fichier", "author written in the file"));
        if (document.Date is { } day && type.Role(FieldRole.RecordedOn) is { Type: DateType } recorded)
            yield return new FieldProposal(recorded, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Dated, LocalizedText.Of("date inscrite dans le fichier", "date written in the file"));
        if (!hasSources && document.Address is { } address && type.Role(FieldRole.Sources) is { } sources && sources.Inner(FieldRole.Key) is { } key && sources.Inner(FieldRole.Publisher) is { } publisher && sources.Inner(FieldRole.Link) is { } link)
            yield return new FieldProposal(sources, YamlValue.List([YamlValue.Group([(key.Key, "S1"), (publisher.Key, YamlValue.Text(new Uri(address).Host)), (link.Key, YamlValue.Text(address))])]), Addressed, LocalizedText.Of("adresse de la page", "address of the page"));
    }
}
