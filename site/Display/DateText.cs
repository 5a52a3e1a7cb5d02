using System.Globalization;
using Relais.Indexer.FieldTypes;

namespace Relais.Site.Display;

/// <summary>Dates of some precision in words.</summary>
internal static class DateText
{
    /// <summary>"2011", "octobre 2011", "3 octobre 2011"; "vers 2011" when approximate, "2011 ?" when uncertain.</summary>
    public static string Of(DateValue date, CultureInfo culture)
    {
        var edtf = date.Edtf.TrimEnd('~', '?');
        var text = edtf.Length switch
        {
            4 => edtf,
            7 => date.FirstDay.ToString("MMMM yyyy", culture),
            _ => date.FirstDay.ToString("d MMMM yyyy", culture),
        };
        return date.Edtf[^1] switch
        {
            '~' => (culture.TwoLetterISOLanguageName is "fr" ? "vers " : "about ") + text,
            '?' => text + "\u00A0?",
            _ => text,
        };
    }
}
