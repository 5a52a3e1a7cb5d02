using Relais.Indexer.Text;

namespace Relais.Indexer.Schema;

/// <summary>Finds the field that somebody probably meant: people write its label, in the singular or the plural, where its key is meant.</summary>
internal static class FieldNames
{
    /// <summary>The key of the field of that label in any language, or else the key nearest in spelling; null when none is near enough.</summary>
    public static string? Meant(string typed, IReadOnlyList<FieldDefinition> fields)
    {
        var words = Words(typed);
        var labelled = words.Length == 0 ? null : fields.FirstOrDefault(field => field.Label.ByLanguage.Values.Any(label => string.Equals(Words(label), words, StringComparison.Ordinal)));
        return labelled?.Key ?? Nearest.To(typed, fields.Select(field => field.Key));
    }

    /// <summary>Words only, without case, accents and the ends of plurals: "Structure(s) porteuse(s)" is "structure porteuse".</summary>
    private static string Words(string text)
    {
        var letters = string.Concat(Folded.Of(text).Select(c => char.IsLetterOrDigit(c) ? c : ' '));
        return string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('s', 'x')).Where(word => word.Length > 0));
    }
}
