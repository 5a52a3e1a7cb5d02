using Relais.Indexer.Body;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;

namespace Relais.Indexer.Content;

/// <summary>One file of a record, read and checked by itself; what needs the other files is still pending.</summary>
internal sealed record RecordFile
{
    public required RecordPlace Place { get; init; }

    public string Path => Place.Path;

    public RecordType Type => Place.Type;

    public string Slug => Place.Slug;

    public string Language => Place.Language;

    public required DiagnosticBag Diagnostics { get; init; }

    public IReadOnlyDictionary<string, FieldValue> Values { get; init; } = new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    /// <summary>Where each field's value stands.</summary>
    public IReadOnlyDictionary<string, SourcePosition> Places { get; init; } = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);

    public BodyText Body { get; init; } = BodyText.None;

    public IReadOnlyList<PendingReference> References { get; init; } = [];

    public IReadOnlyList<PendingFile> Assets { get; init; } = [];

    public IReadOnlyList<PendingNeed> Needs { get; init; } = [];

    public IReadOnlyList<PlacedIdentifier> Identifiers { get; init; } = [];

    /// <summary>Fields that are there without a readable value, which is said elsewhere: they are not missing too.</summary>
    public IReadOnlySet<string> Faulty { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>False when the file could not be read far enough to know what it holds.</summary>
    public bool Readable { get; init; } = true;

    public bool IsTranslation => Type.Role(FieldRole.Translation) is { Key: var key } && (Values.ContainsKey(key) || Faulty.Contains(key));

    public string Key => $"{Type.Id}/{Slug}";

    public SourcePosition PlaceOf(string key) => Places.GetValueOrDefault(key, new SourcePosition(Path));

    /// <summary>Addresses that the record had before.</summary>
    public IEnumerable<string> FormerSlugs() => Type.Role(FieldRole.FormerSlugs) is { } field ? RecordTexts.Words(Values.GetValueOrDefault(field.Key)) : [];

    /// <summary>A field's plain text, or null.</summary>
    public string? Text(FieldRole role) => Type.Role(role) is not { } known ? null : Values.GetValueOrDefault(known.Key) switch
    {
        TextValue { Text: var text } => text,
        TermValue { Id: var id } => id,
        _ => null,
    };
}
