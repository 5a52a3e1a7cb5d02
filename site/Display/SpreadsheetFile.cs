using System.Globalization;
using CsvHelper;

namespace Relais.Site.Display;

/// <summary>
/// Rows for a spreadsheet: CSV of RFC 4180, UTF-8 with a byte order mark (Excel takes it for another encoding without), the separator that spreadsheets of the language expect, and an apostrophe
/// before what a spreadsheet would run as a formula.
/// </summary>
internal static class SpreadsheetFile
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    /// <summary>The file.</summary>
    /// <param name="rows">The first one names the columns.</param>
    /// <param name="culture">Of the reader.</param>
    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows, CultureInfo culture)
    {
        // Where a comma parts decimals, spreadsheets expect a semicolon between cells.
        var separator = culture.NumberFormat.NumberDecimalSeparator is "," ? ';' : ',';
        var options = new CsvWriterOptions { Separator = separator, WriteByteOrderMark = true, NewLine = "\r\n", Injection = CsvInjection.Escape };
        using var stream = new MemoryStream();
        using (var writer = CsvWriter.Create(stream, options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row) writer.WriteField(cell);
                writer.EndRecord();
            }
        }

        return stream.ToArray();
    }
}
