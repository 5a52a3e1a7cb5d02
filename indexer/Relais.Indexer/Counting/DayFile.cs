using System.Globalization;
using System.Text;

namespace Relais.Indexer.Counting;

/// <summary>
/// The counts of a day as a file: UTF-8, one line a text, four columns between tabs (<c>words</c>, <c>language</c>, <c>outcome</c>: found, part or nothing, <c>searches</c>), a line of headings first. Lines are
/// in the order of their words, which tells nothing of the order of searches. A line without words counts the searches whose words are not kept.
/// </summary>
public static class DayFile
{
    private const string Headings = "words\tlanguage\toutcome\tsearches";
    private const int Columns = 4;

    /// <summary>Reads a day; what is no line of counts is passed over, as is a last line that was never ended. Nothing when there is no file.</summary>
    /// <exception cref="IOException">The file is there and cannot be read.</exception>
    public static DayCounts Read(string path)
    {
        var day = new DayCounts();
        if (!File.Exists(path)) return day;
        var lines = File.ReadAllText(path).Split('\n');
        foreach (var line in lines.SkipLast(1))
        {
            var cells = line.TrimEnd('\r').Split('\t');
            if (cells.Length == Columns && cells[1].Length > 0 && Outcome(cells[2]) is { } outcome && int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var searches) && searches > 0)
                day.Add(new SearchedText(cells[0], cells[1], outcome), searches);
        }

        return day;
    }

    /// <summary>Writes a day beside its file, then puts it in its place at once: who reads sees the one or the other, whole.</summary>
    /// <exception cref="IOException">It cannot be written; what was there stays.</exception>
    public static void Write(string path, DayCounts day)
    {
        var text = new StringBuilder(Headings).Append('\n');
        foreach (var (searched, searches) in day.Counts.OrderBy(pair => pair.Key.Words, StringComparer.Ordinal).ThenBy(pair => pair.Key.Language, StringComparer.Ordinal).ThenBy(pair => pair.Key.Outcome))
            text.Append(CultureInfo.InvariantCulture, $"{searched.Words}\t{searched.Language}\t{searched.Outcome.ToString().ToLowerInvariant()}\t{searches}\n");
        var beside = path + ".new";
        File.WriteAllText(beside, text.ToString());
        File.Move(beside, path, overwrite: true);
    }

    private static SearchOutcome? Outcome(string name) => name switch
    {
        "found" => SearchOutcome.Found,
        "part" => SearchOutcome.Part,
        "nothing" => SearchOutcome.Nothing,
        _ => null,
    };
}
