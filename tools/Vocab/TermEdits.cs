using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Vocab;

/// <summary>Changes gathered file by file.</summary>
internal sealed class TermEdits
{
    private readonly Dictionary<string, (FrontMatterText File, List<TextEdit> Edits)> _byPath = new(StringComparer.Ordinal);

    public void Add(FrontMatterText file, params IEnumerable<TextEdit> edits)
    {
        if (!_byPath.TryGetValue(file.Path, out var known)) _byPath[file.Path] = known = (file, []);
        known.Edits.AddRange(edits);
    }

    /// <summary>
    /// The files as they will be, in the order they are written in: vocabularies first, so that a machine that stops in the middle leaves records that name ids which are still understood. Each is
    /// read again: what could not be read is never written.
    /// </summary>
    public IReadOnlyList<FileChange> Changes() =>
    [
        .. _byPath.Values.OrderBy(changed => Turn(changed.File.Path)).ThenBy(changed => changed.File.Path, StringComparer.Ordinal).Select(changed =>
        {
            var after = changed.File.With(changed.Edits);
            var faults = new DiagnosticBag();
            return FrontMatterText.Read(changed.File.Path, after, Limits.ForSchema, faults) is not null
                ? new FileChange(changed.File.Path, changed.File.Text, after)
                : throw new InvalidOperationException("The change would make a file that cannot be read: " + faults.Sorted()[0].ToText("en"));
        }).Where(change => !string.Equals(change.Before, change.After, StringComparison.Ordinal)),
    ];

    private static int Turn(string path) => path.StartsWith(SchemaLoader.VocabularyFolder + "/", StringComparison.Ordinal) ? 0 : string.Equals(path, SchemaLoader.SchemaPath, StringComparison.Ordinal) ? 1 : 2;
}
