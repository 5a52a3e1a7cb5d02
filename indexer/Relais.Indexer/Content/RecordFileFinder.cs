using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Finds which files are records, by their place, and says which are out of place.</summary>
internal sealed class RecordFileFinder(ContentSchema schema, ContentFiles files, DiagnosticBag diagnostics)
{
    /// <summary>Folder of the centre that holds all content.</summary>
    public const string Root = "content";

    public IReadOnlyList<(RecordType Type, string Slug, string Path, string Language)> Find()
    {
        var found = new List<(RecordType, string, string, string)>();
        foreach (var type in schema.Types)
        {
            var folder = $"{Root}/{type.Folder}";
            if (type.Layout is RecordLayout.File) InFile(type, folder, found);
            else InFolders(type, folder, found);
        }

        return found;
    }

    private void InFile(RecordType type, string folder, List<(RecordType, string, string, string)> found)
    {
        foreach (var name in files.Folders(folder)) Misplaced($"{folder}/{name}", $"{folder}/<slug>.yml");
        foreach (var name in files.Files(folder))
        {
            var path = $"{folder}/{name}";
            if (!name.EndsWith(".yml", StringComparison.Ordinal)) Misplaced(path, $"{folder}/<slug>.yml");
            else if (GoodSlug(name[..^4], path, found, type)) found.Add((type, name[..^4], path, schema.Languages[0]));
        }
    }

    private void InFolders(RecordType type, string folder, List<(RecordType, string, string, string)> found)
    {
        foreach (var name in files.Files(folder)) Misplaced($"{folder}/{name}", $"{folder}/<slug>/<langue>.md");
        foreach (var slug in files.Folders(folder))
        {
            var good = GoodSlug(slug, $"{folder}/{slug}", found, type);
            foreach (var name in files.Files($"{folder}/{slug}"))
            {
                var path = $"{folder}/{slug}/{name}";
                if (!name.EndsWith(".md", StringComparison.Ordinal)) continue;
                var language = name[..^3];
                if (schema.Vocabularies["language"].Term(language) is null) Misplaced(path, $"{folder}/{slug}/<langue>.md");
                else if (good) found.Add((type, slug, path, language));
            }
        }
    }

    private void Misplaced(string path, string expected) => diagnostics.Add(Rules.MisplacedFile.At(new SourcePosition(path), expected));

    private bool GoodSlug(string slug, string path, List<(RecordType Type, string Slug, string Path, string Language)> found, RecordType type)
    {
        var clean = MarkdownText.Slug(slug);
        var twin = found.Find(other => other.Type == type && string.Equals(MarkdownText.Slug(other.Slug), clean, StringComparison.Ordinal) && !string.Equals(other.Slug, slug, StringComparison.Ordinal));
        if (twin.Path is not null) diagnostics.Add(Rules.DuplicateSlug.At(new SourcePosition(path), clean, twin.Path));
        if (string.Equals(clean, slug, StringComparison.Ordinal)) return true;
        diagnostics.Add(Rules.BadSlug.At(new SourcePosition(path), slug, clean));
        return false;
    }
}
