using Relais.Indexer.Search;

namespace Relais.Site.Pages.Search;

/// <summary>A histogram of years as bars to draw.</summary>
/// <param name="Bars">From the first interval to the last.</param>
/// <param name="Highest">The interval with most records.</param>
public sealed record YearBars(IReadOnlyList<YearBar> Bars, YearBin Highest)
{
    /// <summary>Units of the drawing from one bar to the next, and of a bar.</summary>
    public const int Step = 10, BarWidth = 8;

    /// <summary>Units of the drawing from top to bottom.</summary>
    public const int Height = 60;

    /// <summary>Units of the drawing from side to side.</summary>
    public int Width => (Bars.Count * Step) - (Step - BarWidth);

    /// <summary>The bars of some intervals, those inside the range told apart; null when no record has a year.</summary>
    public static YearBars? Of(IReadOnlyList<YearBin> bins, YearRange range)
    {
        var most = bins.Count == 0 ? 0 : bins.Max(bin => bin.Count);
        if (most == 0) return null;
        return new YearBars(
            [.. bins.Select((bin, i) => new YearBar(bin, i * Step, bin.Count == 0 ? 0 : Math.Max(1, (int)Math.Round((double)bin.Count * Height / most)), IsInside(bin, range)))],
            bins.First(bin => bin.Count == most));
    }

    /// <summary>The years of an interval.</summary>
    public static string Label(YearBin bin) => bin.From == bin.To ? FormattableString.Invariant($"{bin.From}") : FormattableString.Invariant($"{bin.From}–{bin.To}");

    private static bool IsInside(YearBin bin, YearRange range) => (range.From is null || bin.To >= range.From) && (range.To is null || bin.From <= range.To);
}

/// <summary>One bar.</summary>
/// <param name="Bin">What it stands for.</param>
/// <param name="X">Its left side.</param>
/// <param name="Height">Its height; 0 for none, at least 1 for some.</param>
/// <param name="Inside">Whether the range asked for reaches into it.</param>
public sealed record YearBar(YearBin Bin, int X, int Height, bool Inside);
