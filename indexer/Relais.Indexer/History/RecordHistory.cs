namespace Relais.Indexer.History;

/// <summary>The history of one record, all its languages together.</summary>
/// <param name="Versions">The latest first.</param>
/// <param name="IsWhole">False when the repository holds only the end of it (a shallow clone): when the record was made, and by whom, is then unknown.</param>
public sealed record RecordHistory(IReadOnlyList<RecordVersion> Versions, bool IsWhole)
{
    /// <summary>When it was first written, or null when that is not known.</summary>
    public DateTimeOffset? Created => IsWhole && Versions.Count > 0 ? Versions[^1].Date : null;

    /// <summary>When it was last changed, or null.</summary>
    public DateTimeOffset? Updated => Versions.Count > 0 ? Versions[0].Date : null;

    /// <summary>Names of those who wrote it, the first to write first.</summary>
    public IReadOnlyList<string> Contributors => [.. Versions.Reverse().Select(version => version.Author).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];
}

/// <summary>A state of a record, as a commit left it.</summary>
/// <param name="Commit">Name of the commit.</param>
/// <param name="Date">When its author made it, with the author's offset.</param>
/// <param name="Author">The author's name, or "".</param>
/// <param name="Subject">What the author said of it, in a line.</param>
/// <param name="Files">The files of the record that it changed.</param>
/// <param name="Original">Where the original was then, from the root of the centre; "" when it was not there.</param>
/// <param name="OriginalBefore">Where the original was before it.</param>
public sealed record RecordVersion(string Commit, DateTimeOffset Date, string Author, string Subject, IReadOnlyList<FileVersion> Files, string Original, string OriginalBefore)
{
    private const int ShortLength = 8;

    /// <summary>As much of the commit's name as addresses hold.</summary>
    public string ShortId => Commit.Length > ShortLength ? Commit[..ShortLength] : Commit;
}

/// <summary>One file that a version changed.</summary>
/// <param name="File">Where the file is today.</param>
/// <param name="Kind">What was done to it.</param>
/// <param name="Path">Where it was after the commit.</param>
/// <param name="OldPath">Where it was before.</param>
public sealed record FileVersion(string File, ChangeKind Kind, string Path, string OldPath);
