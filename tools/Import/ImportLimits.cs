namespace Relais.Tools.Import;

/// <summary>
/// Bounds of what is imported: far beyond what a person writes, well below what would exhaust the machine. Each is tested at its edge.
/// </summary>
internal sealed record ImportLimits
{
    public static ImportLimits Usual { get; } = new();

    /// <summary>A Word file as it lies on the disk, in bytes.</summary>
    public long ArchiveBytes { get; init; } = 60_000_000;

    /// <summary>Files inside a Word file.</summary>
    public int ArchiveParts { get; init; } = 2_000;

    /// <summary>One file inside a Word file, unpacked, in bytes.</summary>
    public long PartBytes { get; init; } = 40_000_000;

    /// <summary>All files inside a Word file, unpacked, in bytes.</summary>
    public long UnpackedBytes { get; init; } = 200_000_000;

    /// <summary>Elements one inside another, in a Word file or a web page.</summary>
    public int Depth { get; init; } = 200;

    /// <summary>A web page or a CSV file, in bytes.</summary>
    public long TextBytes { get; init; } = 10_000_000;

    /// <summary>Pages of a folder, or rows of a CSV file: as many write-ups.</summary>
    public int Records { get; init; } = 500;

    /// <summary>Images of one document.</summary>
    public int Images { get; init; } = 50;
}
