using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>Which record a file belongs to, known from where it lies before it is read.</summary>
/// <param name="Type">Type of the record.</param>
/// <param name="Slug">Name of the record in addresses.</param>
/// <param name="Path">Path of the file from the root of the centre.</param>
/// <param name="Language">From the file's name; the default language for a file that holds all of them.</param>
internal sealed record RecordPlace(RecordType Type, string Slug, string Path, string Language);
