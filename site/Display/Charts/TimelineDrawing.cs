namespace Relais.Site.Display.Charts;

/// <summary>Bars that follow one another in time, standing side by side: where each one is on a drawing of fixed height.</summary>
/// <param name="Bars">The bars.</param>
public sealed record TimelineDrawing(IReadOnlyList<ChartBar> Bars)
{
    /// <summary>Units from one bar to the next.</summary>
    public const double Step = 48;

    /// <summary>Width of a bar.</summary>
    public const double BarWidth = 36;

    /// <summary>Height of the highest bar.</summary>
    public const double Highest = 180;

    /// <summary>Where the bars stand.</summary>
    public const double Floor = 210;

    /// <summary>Height of the drawing: bars, numbers above, years below.</summary>
    public const double Height = 250;

    /// <summary>Fewest bars that the drawing is as wide as, so that two bars are not drawn as two walls.</summary>
    private const int FewestBars = 8;

    private readonly int _most = Math.Max(1, Bars.Max(bar => bar.Count));

    /// <summary>Width of the drawing.</summary>
    public double Width => Step * Math.Max(FewestBars, Bars.Count);

    /// <summary>Left edge of a bar.</summary>
    public double Left(int index) => (index * Step) + ((Step - BarWidth) / 2);

    /// <summary>Height of a bar.</summary>
    public double HeightOf(ChartBar bar) => Highest * bar.Count / _most;

    /// <summary>Whether the year of a bar is written: not all are where they would touch.</summary>
    public bool IsWritten(int index) => Bars.Count <= FewestBars || index % 2 == 0;
}
