using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Fields;

/// <summary>The values of columns that somebody mapped. They are taken as they are; what a field does not understand is said.</summary>
internal sealed class MappedFields(ValueReader reader)
{
    public IEnumerable<FieldProposal> Of(ImportedDocument document)
    {
        foreach (var group in document.Mapped.Where(mapped => !string.IsNullOrWhiteSpace(mapped.Text)).GroupBy(mapped => mapped.Field.Key, StringComparer.Ordinal))
        {
            var field = group.First().Field;
            var why = LocalizedText.Of("colonne", "column");
            var inner = group.Where(mapped => mapped.Inner is not null).ToList();
            if (inner.Count > 0)
            {
                var values = inner.Select(mapped => (mapped.Inner!.Key, Value: Read(mapped.Inner, mapped, document.Losses, field.Key + "." + mapped.Inner.Key))).Where(pair => pair.Value is not null).ToList();
                if (values.Count == 0) continue;
                var yaml = YamlValue.Group(values.Select(pair => (pair.Key, pair.Value!)));
                yield return new FieldProposal(field, field.List is null ? yaml : YamlValue.List([yaml]), Confidence.Mapped, why);
            }
            else if (Read(field, group.First(), document.Losses, field.Key) is { } yaml)
            {
                yield return new FieldProposal(field, yaml, Confidence.Mapped, why);
            }
            else if (TextFit.Of(field, group.First().Text, Confidence.Unfit, why) is { } unfit && field.Type is Indexer.FieldTypes.TextType && field.List is null)
            {
                yield return unfit;
            }
        }
    }

    private string? Read(FieldDefinition field, MappedValue mapped, LossList losses, string name)
    {
        var read = reader.Read(field, mapped.Text, mapped.Separator);
        foreach (var unread in read.Unread) losses.Add($"« {PlainText.Start(unread)} » n'a pas été compris comme {name}", $"'{PlainText.Start(unread)}' was not understood as {name}", Whereabouts.Document);
        return read.Yaml;
    }
}
