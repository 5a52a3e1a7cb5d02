using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Site.Hosting;

namespace Relais.Site.Preview;

/// <summary>The record whose page was asked for, whether or not there is anything to show of it.</summary>
internal sealed class PreviewedRecord
{
    private readonly Visit _visit;
    private readonly RecordType _type;
    private readonly string _slug;
    private readonly string _folder;
    private readonly Dictionary<string, WrittenParts> _parts = new(StringComparer.Ordinal);

    private PreviewedRecord(Visit visit, RecordType type, string slug)
    {
        (_visit, _type, _slug) = (visit, type, slug);
        _folder = $"{RecordAddress.Folder(type)}/{slug}/";
        Card = visit.Centre.Card(type.Id, slug);
    }

    /// <summary>Type and slug.</summary>
    public string Key => $"{_type.Id}/{_slug}";

    /// <summary>What is shown of it, or null.</summary>
    public RecordCard? Card { get; }

    /// <summary>By the address asked for; null for pages that are no record's.</summary>
    public static PreviewedRecord? At(Visit visit)
    {
        var (folder, slug) = visit.PathAsked().Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [_, var name] => (RecordAddress.PageFolder, name),
            [_, var named, var name] => (named, name),
            _ => ("", ""),
        };
        var type = visit.Schema.Types.FirstOrDefault(candidate => string.Equals(candidate.Folder, folder, StringComparison.Ordinal));
        if (type is null) return null;
        var record = new PreviewedRecord(visit, type, slug);
        // Lists and searches stand where pages of the site do.
        return record.Card is not null || visit.Centre.Report.Missing.Contains(record.Key, StringComparer.Ordinal) ? record : null;
    }

    /// <summary>Whether that file is one of its own.</summary>
    public bool Has(string file) => _type.Layout is RecordLayout.File
        ? string.Equals(file, RecordAddress.File(_type, _slug, ""), StringComparison.Ordinal)
        : file.StartsWith(_folder, StringComparison.Ordinal);

    /// <summary>A file of its own by its name alone.</summary>
    public string Name(string file) => Has(file) ? file[(file.LastIndexOf('/') + 1)..] : file;

    /// <summary>Whether the page shows the text of that file, and not another language's.</summary>
    public bool Shows(string file) => Card is not null && string.Equals(file, RecordAddress.File(_type, _slug, Card.LanguageFor(_visit.Language)), StringComparison.Ordinal);

    /// <summary>The field or section at a line of one of its files, as it is written now.</summary>
    public WrittenPart Part(string file, int line)
    {
        if (!Has(file)) return WrittenPart.None;
        if (!_parts.TryGetValue(file, out var parts)) _parts[file] = parts = WrittenParts.Read(_visit.Centre.Root, file, _type, _visit.Schema.Limits);
        return parts.At(line);
    }
}
