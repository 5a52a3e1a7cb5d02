using System.Globalization;
using System.Text;
using CsvHelper;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Csv;

/// <summary>The cells of a CSV file as spreadsheets write them: UTF-8, or the encoding of Western Windows when it is not UTF-8; commas, semicolons or tabs.</summary>
/// <param name="Headers">Of the columns.</param>
/// <param name="Rows">With the line they begin at.</param>
internal sealed record CsvTable(IReadOnlyList<string> Headers, IReadOnlyList<(long Line, IReadOnlyList<string> Cells)> Rows)
{
    private const int WesternWindows = 1252;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the rows of a file.</summary>
    /// <exception cref="ImportRefusedException">It is too large, or no CSV.</exception>
    public static CsvTable Of(byte[] file, char? separator, ImportLimits limits)
    {
        if (file.LongLength > limits.TextBytes) throw new ImportRefusedException(LocalizedText.Of($"le fichier dépasse {limits.TextBytes.ToString(CultureInfo.InvariantCulture)} octets", $"the file exceeds {limits.TextBytes.ToString(CultureInfo.InvariantCulture)} bytes"));
        try
        {
            return Of(Text(file), separator, limits);
        }
        catch (CsvFormatException)
        {
            throw new ImportRefusedException(LocalizedText.Of("ce n'est pas un CSV lisible : un guillemet ouvert n'est peut-être jamais fermé", "it is not a readable CSV: a quote may be opened and never closed"));
        }
    }

    private static CsvTable Of(string text, char? separator, ImportLimits limits)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, TrimWhitespace = true, TrackLineNumbers = true });
        var rows = new List<(long, IReadOnlyList<string>)>();
        while (reader.Read())
        {
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count >= limits.Records) throw new ImportRefusedException(LocalizedText.Of($"il a plus de {limits.Records.ToString(CultureInfo.InvariantCulture)} lignes : coupez-le", $"it has more than {limits.Records.ToString(CultureInfo.InvariantCulture)} rows: cut it"));
            rows.Add((reader.LineNumber, cells));
        }

        return new CsvTable([.. reader.Headers.Select(header => header.Trim())], rows);
    }

    private static string Text(byte[] file)
    {
        try
        {
            return Strict.GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(WesternWindows)!.GetString(file);
        }
    }
}
