using Relais.Indexer.Content;
using Relais.Indexer.Schema;

namespace Relais.Tools.New;

/// <summary>The values that a record can be given before anybody writes: the next free identifier, its language, the draft status, its title.</summary>
internal sealed class StartingValues(ContentSchema schema, string root, TimeProvider clock)
{
    /// <summary>Values by field key, as text.</summary>
    /// <param name="type">Type of the record.</param>
    /// <param name="language">Its language.</param>
    /// <param name="title">Its title, or "".</param>
    /// <param name="given">Values that somebody gave: they win.</param>
    public IReadOnlyDictionary<string, string> Of(RecordType type, string language, string title, IReadOnlyDictionary<string, string> given)
    {
        var values = new Dictionary<string, string>(given, StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var value = field.Role switch
            {
                FieldRole.Identifier => FreeIdentifier.For(type, root, clock.GetLocalNow().Year),
                FieldRole.Language => language,
                FieldRole.Status => schema.Statuses.FirstOrDefault(status => status.Value.Threshold is Threshold.None).Key,
                FieldRole.Title => title,
                _ => null,
            };
            if (!string.IsNullOrEmpty(value)) values.TryAdd(field.Key, value);
        }

        return values;
    }
}
