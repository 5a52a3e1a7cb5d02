using System.Globalization;

namespace Relais.Indexer.Counting;

/// <summary>The folder of the counts of searches: one <see cref="DayFile"/> a day, <c>2026-11-22.tsv</c>. One process writes there; anyone may read at any time.</summary>
/// <param name="path">Absolute path; made when there is something to write.</param>
public sealed class CountsFolder(string path)
{
    /// <summary>
    /// Days that are kept besides today: a year to compare with, and a month to do it in. Older files are deleted.
    /// </summary>
    public const int DaysKept = 400;

    private const string Extension = ".tsv";
    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>The folder when none is named: beside the index.</summary>
    public static string DefaultFor(string indexDirectory) => Path.GetFullPath(Path.Combine(indexDirectory, "..", "searches"));

    /// <summary>Days that have a file, first to last.</summary>
    public IEnumerable<DateOnly> Days() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*" + Extension).Select(file => DayOf(Path.GetFileName(file))).OfType<DateOnly>().Order()
        : [];

    /// <summary>The counts of a day.</summary>
    public DayCounts Read(DateOnly day) => DayFile.Read(FileOf(day));

    /// <summary>Adds to the counts of a day.</summary>
    public void Add(DateOnly day, DayCounts counts)
    {
        if (counts.IsEmpty) return;
        Directory.CreateDirectory(path);
        var all = Read(day);
        all.Add(counts);
        DayFile.Write(FileOf(day), all);
    }

    /// <summary>Deletes the days that need not be kept any more.</summary>
    public void DeleteOld(DateOnly today)
    {
        foreach (var day in Days().TakeWhile(day => day < today.AddDays(-DaysKept)).ToList()) File.Delete(FileOf(day));
    }

    private static DateOnly? DayOf(string file) =>
        DateOnly.TryParseExact(Path.GetFileNameWithoutExtension(file), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private string FileOf(DateOnly day) => Path.Combine(path, day.ToString(DateFormat, CultureInfo.InvariantCulture) + Extension);
}
