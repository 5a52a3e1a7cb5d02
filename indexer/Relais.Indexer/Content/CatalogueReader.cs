using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Translations;

namespace Relais.Indexer.Content;

/// <summary>All records of the centre at one moment, and everything found about their files.</summary>
/// <param name="Records">Records without error, by key.</param>
/// <param name="Broken">Keys of records that have an error in one of their files.</param>
/// <param name="Diagnostics">All findings, sorted.</param>
public sealed record ContentCatalogue(IReadOnlyDictionary<string, Record> Records, IReadOnlySet<string> Broken, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Records taken back after they were published, whatever faults their files have: taking back comes first.</summary>
    public IReadOnlyList<WithdrawnRecord> Withdrawn { get; init; } = [];

    /// <summary>Former keys of the records of <see cref="Broken"/> that tell some.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FormerKeys { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Slugs of a type's records, broken ones too.</summary>
    public IReadOnlySet<string> Slugs(RecordType type) =>
        Records.Keys.Concat(Broken).Where(key => key.StartsWith(type.Id + "/", StringComparison.Ordinal)).Select(key => key[(type.Id.Length + 1)..]).ToHashSet(StringComparer.Ordinal);

    /// <summary>True when any file has an error.</summary>
    public bool HasErrors => Diagnostics.Any(diagnostic => diagnostic.Severity is Severity.Error);
}

/// <summary>Reads and validates every record: each file by itself, then what they say of each other. One bad file never stops the others.</summary>
public sealed class CatalogueReader
{
    private readonly ContentSchema _schema;
    private readonly ContentFiles _files;

    /// <summary>A reader of the centre in that folder.</summary>
    public CatalogueReader(ContentSchema schema, string root)
    {
        _schema = schema;
        _files = new ContentFiles(root);
    }

    /// <summary>Reads everything. Files are read on all cores; the outcome does not depend on the order.</summary>
    public ContentCatalogue Read()
    {
        var general = new DiagnosticBag();
        var finder = new RecordFileFinder(_schema, _files, general);
        var found = finder.Find();
        var assets = new AssetChecker(_files, _schema.Limits);
        var fileReader = new RecordFileReader(_schema, _files, new LinkResolver(found, _schema.Languages, assets));
        var files = found.AsParallel().AsOrdered().Select(fileReader.Read).ToList();

        var groups = files.GroupBy(file => file.Key, StringComparer.Ordinal).ToList();
        var crossChecker = new CrossChecker(_schema, files, assets);
        crossChecker.CheckIdentifiers();
        crossChecker.CheckFormerSlugs();
        var drafts = new List<RecordDraft>();
        foreach (var group in groups)
        {
            foreach (var file in group) crossChecker.CheckAnchors(file);
            if (RecordDraft.Of([.. group]) is not { } draft) continue;
            crossChecker.Check(draft);
            new NeedChecker(_schema).Check(draft);
            drafts.Add(draft);
        }

        drafts.AsParallel().ForAll(new TranslationChecker(_files, _schema.Limits).Check);
        var broken = groups.Where(group => group.Any(file => file.Diagnostics.HasErrors || finder.IsBadlyNamed(file))).Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var builder = new RecordBuilder(_schema, drafts.ToDictionary(draft => draft.Original.Key, StringComparer.Ordinal), _files);
        var records = drafts.Where(draft => !broken.Contains(draft.Original.Key)).AsParallel().AsOrdered().Select(builder.Build).ToList();

        foreach (var file in files) general.AddRange(file.Diagnostics.Found);
        return new ContentCatalogue(records.ToDictionary(record => record.Card.Key, StringComparer.Ordinal), broken, general.Sorted())
        {
            Withdrawn = [.. drafts.Where(draft => _schema.IsWithdrawn(draft.Original.Text(FieldRole.Status))).Select(WithdrawnRecord.Of)],
            FormerKeys = drafts.Where(draft => broken.Contains(draft.Original.Key)).ToDictionary(
                draft => draft.Original.Key,
                draft => (IReadOnlyList<string>)[.. draft.Original.FormerSlugs().Select(slug => $"{draft.Original.Type.Id}/{slug}")],
                StringComparer.Ordinal),
        };
    }
}
