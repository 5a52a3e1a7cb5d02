namespace Relais.Site.Display;

/// <summary>
/// The strip drawn on a card instead of a photograph: four lanes, one stroke that ends and another that takes its lane. Everything follows from the first theme's
/// place in its vocabulary, so that a theme is recognised from card to card.
/// </summary>
public sealed record Cover(int Ground, bool Mirrored, string From, string To)
{
    private static readonly int[] Lanes = [13, 31, 49, 67];

    /// <summary>The drawing of a place in the vocabulary, from 0.</summary>
    public static Cover Of(int index)
    {
        var giving = index % Lanes.Length;
        var taking = Enumerable.Range(0, Lanes.Length).Where(lane => lane != giving).ElementAt(index / Lanes.Length % (Lanes.Length - 1));
        var (from, to) = (Lanes[giving], Lanes[taking]);
        var width = 13 + (int)Math.Round(Math.Abs(from - to) / 4.0, MidpointRounding.AwayFromZero);
        const int start = 144;
        var end = start + (2 * width);
        return new Cover(
            (index % 3) + 1,
            index / (Lanes.Length * (Lanes.Length - 1)) % 2 == 1,
            FormattableString.Invariant($"M-8 {from}H140"),
            FormattableString.Invariant($"M112 {to}H{start}C{start + width + 6} {to} {end - width - 6} {from} {end} {from}H328"));
    }
}
