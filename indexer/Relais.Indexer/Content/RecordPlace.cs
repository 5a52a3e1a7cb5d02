using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Which record a file belongs to, known from where it lies before it is read.</summary>
/// <param name="Type">Type of the record.</param>
/// <param name="Slug">Name of the record in addresses.</param>
/// <param name="Path">Path of the file from the root of the centre.</param>
/// <param name="Language">From the file's name; the default language for a file that holds all of them.</param>
public sealed record RecordPlace(RecordType Type, string Slug, string Path, string Language)
{
    /// <summary>Every file of a record, for what changes files: what lies out of place is left alone, and the check tells it.</summary>
    /// <param name="root">The centre.</param>
    /// <param name="schema">Its schema.</param>
    public static IReadOnlyList<RecordPlace> All(string root, ContentSchema schema) => new RecordFileFinder(schema, new ContentFiles(root), new DiagnosticBag()).Find();
}
