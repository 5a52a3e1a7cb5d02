namespace Relais.Indexer.Diagnostics;

/// <summary>A place in a file of the centre.</summary>
/// <param name="File">Path from the root of the centre, with forward slashes ("content/experiences/x/fr.md").</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public readonly record struct SourcePosition(string File, int Line = 1, int Column = 1)
{
    /// <summary>Order of reading: file (ordinal), line, column.</summary>
    public static Comparer<SourcePosition> ReadingOrder { get; } = Comparer<SourcePosition>.Create((one, other) =>
    {
        var byFile = string.CompareOrdinal(one.File, other.File);
        return byFile != 0 ? byFile : (one.Line, one.Column).CompareTo((other.Line, other.Column));
    });
}
