using Relais.Indexer.Text;

namespace Relais.Tools.Import.Fields;

/// <summary>
/// Tells a word that was mistyped from another word. What nobody looks at before it is taken must be nearer than what is only suggested: "Santé dentale" is near to "Santé mentale", and
/// something else.
/// </summary>
internal static class Slip
{
    private const int LeastLetters = 7;

    /// <summary>Whether two texts of some length differ by one letter more, less or other, or by two neighbours swapped; case and accents apart.</summary>
    public static bool IsOne(string written, string meant)
    {
        var (a, b) = (Folded.Of(written.Trim()), Folded.Of(meant));
        if (b.Length < LeastLetters || Math.Abs(a.Length - b.Length) > 1) return false;
        var start = a.AsSpan().CommonPrefixLength(b);
        var (restA, restB) = (a[start..], b[start..]);
        while (restA.Length > 0 && restB.Length > 0 && restA[^1] == restB[^1]) (restA, restB) = (restA[..^1], restB[..^1]);
        // Another first letter makes another word more often than a slip.
        if (start == 0 || a[start - 1] is ' ' or '-') return restA.Length == 0 && restB.Length == 0;
        return (restA.Length <= 1 && restB.Length <= 1) || (restA.Length == 2 && restB.Length == 2 && restA[0] == restB[1] && restA[1] == restB[0]);
    }
}
