using System.Globalization;
using System.Text;

namespace Relais.Site.Display.Citing;

/// <summary>An entry of type misc. Source: O. Patashnik, "BibTeXing", 1988; characters stay in UTF-8, which biber and current BibTeX read.</summary>
internal static class BibTex
{
    public static string Of(CitedRecord cited)
    {
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"@misc{{{cited.Slug},\n");
        // Braces keep a name whole: which part of it is the family's is not known.
        if (cited.Authors.Count > 0) Field(entry, "author", string.Join(" and ", cited.Authors.Select(author => "{" + Escaped(author) + "}")));
        foreach (var group in cited.Exported("bibtex").GroupBy(value => value.Name, StringComparer.Ordinal)) Field(entry, group.Key, Escaped(string.Join(", ", group.Select(value => value.Value))));
        if (cited.Year is { } year) Field(entry, "year", year);
        Field(entry, "howpublished", Escaped(cited.Centre));
        Field(entry, "url", cited.Url);
        if (cited.Identifier is { } identifier) Field(entry, "note", Escaped(identifier));
        Field(entry, "language", cited.Language);
        return entry.Append('}').ToString();
    }

    private static void Field(StringBuilder entry, string name, string value) => entry.Append(CultureInfo.InvariantCulture, $"  {name} = {{{value}}},\n");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Unbalanced braces would end the entry; what else means something to TeX is escaped.
            if (c is '{' or '}' or '\\') continue;
            if (c is '&' or '%' or '$' or '#' or '_') escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }
}
