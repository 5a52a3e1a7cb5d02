using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.CommandLine;
using Relais.Tools.Import.Csv;
using Relais.Tools.Import.Html;
using Relais.Tools.Import.Prose;
using Relais.Tools.Import.Word;

namespace Relais.Tools.Import;

/// <summary>A file or folder to import, whatever its format.</summary>
internal sealed class ImportSource(Session session, ContentSchema schema, ImportLimits limits)
{
    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    /// <summary>The documents that a path holds; each is read when it is asked for, and may be refused by itself.</summary>
    /// <param name="full">Full path.</param>
    /// <param name="name">As typed.</param>
    /// <param name="mapping">Full path of the mapping of a CSV, or null.</param>
    public IReadOnlyList<(string Origin, Func<ImportedDocument> Read)> Documents(string full, string name, string? mapping)
    {
        if (Directory.Exists(full)) return Folder(full);
        return Path.GetExtension(full).ToLowerInvariant() switch
        {
            ".docx" => [(Path.GetFileName(full), () => new WordReader(schema.Limits, limits).Read(PageFolder.Bytes(full, limits.ArchiveBytes), Path.GetFileName(full)))],
            ".html" or ".htm" or ".xhtml" => [(Path.GetFileName(full), () => new PageReader(schema.Limits, limits, new PageFolder(Path.GetDirectoryName(full)!)).Read(full, Path.GetFileName(full)))],
            ".csv" or ".tsv" => Rows(full, mapping ?? throw new RefusalException(session.Say(
                $"Un CSV demande une correspondance entre ses colonnes et les champs : relais import {name} --propose-mapping > correspondance.yml, puis --mapping correspondance.yml.",
                $"A CSV asks for a mapping of its columns to fields: relais import {name} --propose-mapping > mapping.yml, then --mapping mapping.yml."))),
            ".doc" or ".odt" or ".rtf" or ".dot" or ".docm" or ".dotx" => throw new RefusalException(session.Say($"« {name} » : ouvrez-le dans votre traitement de texte et enregistrez-le en .docx.", $"'{name}': open it in your word processor and save it as .docx.")),
            _ => throw new RefusalException(session.Say($"« {name} » n'est pas d'un format connu : .docx, .html, un dossier de pages .html, ou .csv.", $"'{name}' is of no known format: .docx, .html, a folder of .html pages, or .csv.")),
        };
    }

    /// <summary>The table of a CSV file.</summary>
    public CsvTable Table(string full, char? separator)
    {
        try
        {
            return CsvTable.Of(PageFolder.Bytes(full, limits.TextBytes), separator, limits);
        }
        catch (ImportRefusedException refusal)
        {
            throw new RefusalException($"{Path.GetFileName(full)} : {refusal.Reason.In(session.Speech.Language)}.", ExitCode.Faults);
        }
    }

    private IReadOnlyList<(string, Func<ImportedDocument>)> Folder(string full)
    {
        var files = Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 8, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden })
            .Where(file => Pages.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Take(limits.Records + 1)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (files.Count == 0) throw new RefusalException(session.Say($"Aucune page .html dans « {full} ».", $"No .html page in '{full}'."));
        if (files.Count > limits.Records) throw new RefusalException(session.Say($"Plus de {limits.Records.ToString(CultureInfo.InvariantCulture)} pages dans « {full} » : importez-les dossier par dossier.", $"More than {limits.Records.ToString(CultureInfo.InvariantCulture)} pages in '{full}': import them folder by folder."));
        var folder = new PageFolder(full);
        return [.. files.Select(file => (Path.GetRelativePath(full, file).Replace(Path.DirectorySeparatorChar, '/'), (Func<ImportedDocument>)(() => new PageReader(schema.Limits, limits, folder).Read(file, Path.GetFileName(file)))))];
    }

    private IReadOnlyList<(string, Func<ImportedDocument>)> Rows(string full, string mappingFile)
    {
        var diagnostics = new DiagnosticBag();
        var bytes = PageFolder.Bytes(mappingFile, schema.Limits.FileBytes);
        if (bytes.Length > schema.Limits.FileBytes) throw new RefusalException(session.Say("La correspondance est trop grosse.", "The mapping is too large."), ExitCode.Faults);
        var mapping = new MappingReader(schema.Searchable, Path.GetFileName(mappingFile), diagnostics).Read(System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').ReplaceLineEndings("\n"), schema.Limits);
        var table = mapping is null ? null : Table(full, mapping.Separator);
        foreach (var column in table is null ? [] : mapping!.Columns.Select(column => column.Column).Append(mapping.SlugColumn).OfType<string>().Where(column => !table.Headers.Contains(column, StringComparer.Ordinal)))
            diagnostics.Add(Rules.Undefined.At(new SourcePosition(Path.GetFileName(mappingFile)), column, Path.GetFileName(full)) with { Suggestion = Nearest.To(column, table!.Headers) });
        if (mapping is null || diagnostics.HasErrors)
        {
            foreach (var fault in diagnostics.Sorted()) session.Error.WriteLine(fault.ToText(session.Speech.Language));
            throw new RefusalException(session.Say("Rien n'a été importé : corrigez la correspondance.", "Nothing was imported: correct the mapping."), ExitCode.Faults);
        }

        return [.. new RowReader(schema.Searchable, mapping, Path.GetFileName(full)).Read(table!).Select(document => (document.Origin, (Func<ImportedDocument>)(() => document)))];
    }
}
