using Relais.Indexer.Schema;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Csv;

/// <summary>Makes a document of each row: fields from some columns, sections from others.</summary>
internal sealed class RowReader(RecordType type, ColumnMapping mapping, string file)
{
    public IEnumerable<ImportedDocument> Read(CsvTable table)
    {
        foreach (var (line, cells) in table.Rows) yield return Row(table.Headers, cells, FormattableString.Invariant($"{file}:{line}"));
    }

    private ImportedDocument Row(IReadOnlyList<string> headers, IReadOnlyList<string> cells, string origin)
    {
        var losses = new LossList();
        var mapped = new List<MappedValue>();
        var sections = new List<(int Order, ColumnTarget Target, string Text)>();
        string? slug = null;
        foreach (var (header, cell) in headers.Zip(cells).Where(pair => !string.IsNullOrWhiteSpace(pair.Second)))
        {
            if (string.Equals(header, mapping.SlugColumn, StringComparison.Ordinal)) slug = cell.Trim();
            var targets = mapping.Columns.Where(column => string.Equals(column.Column, header, StringComparison.Ordinal)).ToList();
            if (!targets.Exists(target => !target.IsLeftOut) && !string.Equals(header, mapping.SlugColumn, StringComparison.Ordinal))
                losses.Add($"colonne « {header} » (la correspondance la laisse)", $"column '{header}' (the mapping leaves it out)", Whereabouts.Document);
            foreach (var target in targets)
            {
                if (target.Field is { } field) mapped.Add(new MappedValue(field, target.Inner, cell, target.Split));
                else if (target.Section is { } section) sections.Add((Order(section), target, cell));
            }
        }

        // Cells beyond the headers have no name, but they were written.
        foreach (var extra in cells.Skip(headers.Count).Where(cell => !string.IsNullOrWhiteSpace(cell))) losses.Add($"cellule sans titre de colonne : « {PlainText.Start(extra)} »", $"cell without column header: '{PlainText.Start(extra)}'", Whereabouts.Document);
        return new ImportedDocument
        {
            Origin = origin,
            Blocks = [.. sections.OrderBy(section => section.Order).SelectMany(section => Blocks(section.Target, section.Text))],
            Titles = [.. mapped.Where(value => value.Field.Role is FieldRole.Title).Select(value => new Candidate(value.Text.Trim(), Fields.Confidence.Mapped))],
            Mapped = mapped,
            Slug = slug,
            Losses = losses,
        };
    }

    /// <summary>Sections stand in the order of the schema, those of their own behind.</summary>
    private int Order(string section)
    {
        for (var i = 0; i < type.Sections.Count; i++)
            if (string.Equals(type.Sections[i].Id, section, StringComparison.Ordinal)) return i;
        return type.Sections.Count;
    }

    private IEnumerable<Block> Blocks(ColumnTarget target, string text)
    {
        var label = type.Sections.FirstOrDefault(section => string.Equals(section.Id, target.Section, StringComparison.Ordinal))?.Label.In("fr") ?? target.Column;
        yield return new HeadingBlock(1, [new TextInline(label)], 1) { Section = target.Section };
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))) yield return new ParagraphBlock([new TextInline(line.Trim())]);
    }
}
