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

    private PreviewedRecord(Visit visit, RecordType type, string slug, string? text)
    {
        (_visit, _type, _slug) = (visit, type, slug);
        _folder = $"{RecordAddress.Folder(type)}/{slug}/";
        var card = visit.Centre.Card(type.Id, slug);
        Card = text is not null && card?.Languages.Contains(text, StringComparer.Ordinal) is true ? card.ReadIn(text) : card;
    }

    /// <summary>Type and slug.</summary>
    public string Key => $"{_type.Id}/{_slug}";

    /// <summary>What is shown of it, or null.</summary>
    public RecordCard? Card { get; }

    /// <summary>By the address asked for; null for pages that are no record's.</summary>
    public static PreviewedRecord? At(Visit visit)
    {
        // A page of the site lies in no folder, and the language of the text that is read may come last.
        var (type, rest) = visit.PathAsked().Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [_, var folder, .. { Length: > 0 } below] when In(folder) is { } named => (named, below),
            [_, .. { Length: > 0 } below] => (In(RecordAddress.PageFolder), below),
            _ => (null, []),
        };
        if (type is null || rest is not [var slug, .. { Length: < 2 } after]) return null;
        var record = new PreviewedRecord(visit, type, slug, after.FirstOrDefault());
        // Lists and searches stand where pages of the site do.
        return record.Card is not null || visit.Centre.Report.Missing.Contains(record.Key, StringComparer.Ordinal) ? record : null;

        RecordType? In(string folder) => visit.Schema.Types.FirstOrDefault(candidate => string.Equals(candidate.Folder, folder, StringComparison.Ordinal));
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
