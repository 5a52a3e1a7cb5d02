using System.Text;

namespace Relais.Site.Display.Citing;

/// <summary>A record for reference managers. Source: Research Information Systems, "RIS Format Specifications", 2011: two letters, two spaces, a hyphen, a space, the value; lines end in CR LF.</summary>
internal static class Ris
{
    public static string Of(CitedRecord cited)
    {
        var lines = new StringBuilder();
        // The type is told first and the end last; between them the order is free.
        Line(lines, "TY", "ELEC");
        foreach (var author in cited.Authors) Line(lines, "AU", author);
        foreach (var (name, value) in cited.Exported("ris")) Line(lines, name, value);
        if (cited.Year is { } year) Line(lines, "PY", year);
        Line(lines, "PB", cited.Centre);
        if (cited.Identifier is { } identifier) Line(lines, "ID", identifier);
        Line(lines, "UR", cited.Url);
        Line(lines, "ER", "");
        return lines.ToString();
    }

    private static void Line(StringBuilder lines, string tag, string value) => lines.Append(tag).Append("  - ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
}
