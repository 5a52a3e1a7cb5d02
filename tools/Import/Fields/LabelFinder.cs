using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>Proposes the values that a text gives behind the label of a field: lines "Lieu : Saint-Denis", rows of an identity card.</summary>
internal sealed class LabelFinder(RecordType type, ValueReader reader)
{
    private const double LeastMatch = 0.7;
    private const double SureMatch = 0.9;

    public IEnumerable<FieldProposal> Find(ImportText text)
    {
        foreach (var (label, written) in text.Labelled)
        {
            var (field, match) = type.Fields.Where(IsTold).Select(field => (Field: field, Match: Match(label, field))).MaxBy(pair => pair.Match);
            if (match < LeastMatch || reader.Read(field, written, separator: null) is not { Yaml: { } yaml } read) continue;
            var confidence = (match >= SureMatch ? Confidence.Labelled : Confidence.NearlyLabelled) - (read.Unread.Count > 0 ? 0.2 : 0);
            // Groups that ask more than a name are begun, not filled; what concerns persons is theirs.
            if (IsPersonal(field) || field.Fields.Count(inner => inner.Need is Need.Submitted) > 1) confidence = Math.Min(confidence, Confidence.Person);
            yield return new FieldProposal(field, yaml, confidence, LocalizedText.Of($"« {label} : {Prose.PlainText.Start(written)} »", $"'{label}: {Prose.PlainText.Start(written)}'"));
        }
    }

    /// <summary>The program gives identifier, language and status itself.</summary>
    private static bool IsTold(FieldDefinition field) => field.Role is not (FieldRole.Identifier or FieldRole.Language or FieldRole.Status or FieldRole.Translation or FieldRole.Sources or FieldRole.Media);

    private static bool IsPersonal(FieldDefinition field) => field.Role is FieldRole.Contact or FieldRole.Authors || field.Type is EmailType;

    private static double Match(string label, FieldDefinition field)
    {
        var own = LabelMatch.Of(label, field);
        // "Nom du lieu" is the place: the name of a group stands for it.
        return field.Inner(FieldRole.Name) is { } name && field.List is null && field.Role is FieldRole.Place ? Math.Max(own, LabelMatch.Of(label, name)) : own;
    }
}
