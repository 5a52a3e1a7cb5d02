using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;

namespace Relais.Engine.Query.Execution;

/// <summary>A term space in all segments at once: what scoring one of its terms needs.</summary>
/// <param name="Field">The field.</param>
/// <param name="Key">Field and language.</param>
/// <param name="Statistics">Of the whole index.</param>
/// <param name="Spaces">One entry a segment; null where no document has text there.</param>
internal sealed record Place(IndexField Field, TermSpace Key, FieldStatistics Statistics, Space?[] Spaces);
