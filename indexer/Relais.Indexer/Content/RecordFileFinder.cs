using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Indexer.Content;

/// <summary>Finds which files are records, by their place, and says which are out of place.</summary>
internal sealed class RecordFileFinder(ContentSchema schema, ContentFiles files, DiagnosticBag diagnostics)
{
    /// <summary>Folder of the centre that holds all content.</summary>
    public const string Root = "content";

    private const string Yaml = ".yml";

    private readonly HashSet<(RecordType, string)> _badSlugs = [];

    /// <summary>Whether the record's name cannot be an address: it is read, never built.</summary>
    public bool IsBadlyNamed(RecordFile file) => _badSlugs.Contains((file.Type, file.Slug));

    public IReadOnlyList<RecordPlace> Find()
    {
        var found = new List<RecordPlace>();
        foreach (var type in schema.Types)
        {
            var folder = $"{Root}/{type.Folder}";
            if (files.RefuseFolder(folder, diagnostics)) continue;
            if (type.Layout is RecordLayout.File) InFile(type, folder, found);
            else InFolders(type, folder, found);
        }

        return found;
    }

    private void InFile(RecordType type, string folder, List<RecordPlace> found)
    {
        foreach (var name in files.Folders(folder)) Misplaced($"{folder}/{name}", LocalizedText.Same($"{folder}/<slug>.yml"));
        var names = files.Files(folder).ToLookup(name => name.EndsWith(Yaml, StringComparison.Ordinal));
        foreach (var name in names[false]) Misplaced($"{folder}/{name}", LocalizedText.Same($"{folder}/<slug>.yml"));
        var slugs = names[true].Select(name => name[..^Yaml.Length]).ToList();
        CheckSlugs(type, slugs, slug => $"{folder}/{slug}{Yaml}");
        found.AddRange(slugs.Select(slug => new RecordPlace(type, slug, $"{folder}/{slug}{Yaml}", schema.Languages[0])));
    }

    private void InFolders(RecordType type, string folder, List<RecordPlace> found)
    {
        foreach (var name in files.Files(folder).Where(name => !files.RefuseLink($"{folder}/{name}", diagnostics))) Misplaced($"{folder}/{name}", LocalizedText.Of($"{folder}/<slug>/<langue>.md", $"{folder}/<slug>/<language>.md"));
        var slugs = files.Folders(folder).Where(slug => !files.RefuseFolder($"{folder}/{slug}", diagnostics)).ToList();
        CheckSlugs(type, slugs, slug => $"{folder}/{slug}");
        foreach (var slug in slugs)
        {
            foreach (var name in files.Files($"{folder}/{slug}"))
            {
                var path = $"{folder}/{slug}/{name}";
                if (!name.EndsWith(".md", StringComparison.Ordinal)) continue;
                var language = name[..^3];
                if (schema.Vocabularies["language"].Term(language) is null) Misplaced(path, LocalizedText.Of($"{folder}/{slug}/<langue>.md", $"{folder}/{slug}/<language>.md"));
                else found.Add(new RecordPlace(type, slug, path, language));
            }
        }
    }

    private void Misplaced(string path, LocalizedText expected) => diagnostics.Add(Rules.MisplacedFile.At(new SourcePosition(path), expected));

    /// <summary>A record at a bad address is read all the same, so that its faults come at once and what refers to it is not blamed.</summary>
    private void CheckSlugs(RecordType type, List<string> slugs, Func<string, string> path)
    {
        foreach (var slug in slugs)
        {
            var clean = MarkdownText.Slug(slug);
            if (string.Equals(clean, slug, StringComparison.Ordinal)) continue;
            var twin = slugs.Find(other => !ReferenceEquals(other, slug) && string.Equals(MarkdownText.Slug(other), clean, StringComparison.Ordinal));
            diagnostics.Add(twin is null
                ? Rules.BadSlug.At(new SourcePosition(path(slug)), slug, clean)
                : Rules.DuplicateSlug.At(new SourcePosition(path(slug)), clean, path(twin)));
            _badSlugs.Add((type, slug));
        }
    }
}
