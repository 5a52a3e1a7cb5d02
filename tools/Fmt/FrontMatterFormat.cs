using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Fmt;

/// <summary>The one order and style of a front matter. What is read from it is the same before and after, and nothing outside it is touched.</summary>
internal static class FrontMatterFormat
{
    /// <summary>The whole text of the file, formatted; null when that would change what is read from it.</summary>
    public static string? Of(FrontMatterText file, RecordType type)
    {
        var formatted = Again(file, new FrontMatterStyle(file).Of(type));
        for (var depth = formatted is null ? -1 : new FrontMatterOrder(formatted).Depth(type); depth >= 0 && formatted is not null; depth--)
            formatted = Again(formatted, new FrontMatterOrder(formatted).Of(type, depth));
        return formatted is not null && FrontMatterMeaning.IsSame(file.Root, formatted.Root) ? formatted.Text : null;
    }

    private static FrontMatterText? Again(FrontMatterText file, IEnumerable<TextEdit> edits)
    {
        var changes = edits.ToList();
        return changes.Count == 0 ? file : FrontMatterText.Read(file.Path, file.With(changes), Limits.ForSchema, new DiagnosticBag());
    }
}
