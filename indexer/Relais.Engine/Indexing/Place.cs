namespace Relais.Engine.Indexing;

/// <summary>Position and span of a token in one number; moving the token is adding <see cref="Of"/> of the distance.</summary>
internal static class Place
{
    private const int SpanBits = 4;
    private const int LongestSpan = 1 << SpanBits;

    /// <summary>The number of a position, below 2^27, and a span, 1 to 16.</summary>
    public static int Of(int position, int span) => (position << SpanBits) | (Math.Min(span, LongestSpan) - 1);

    /// <summary>What is added to a place to move it by so many positions.</summary>
    public static int Distance(int positions) => positions << SpanBits;

    /// <summary>The position.</summary>
    public static int Position(int place) => place >> SpanBits;

    /// <summary>The span.</summary>
    public static int Span(int place) => (place & (LongestSpan - 1)) + 1;
}
