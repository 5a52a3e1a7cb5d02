namespace Relais.Engine.Query;

/// <summary>How many of the words typed a document must have. A long question is a description, not a list of conditions.</summary>
internal static class MinimumShouldMatch
{
    public static int Of(int words) => words switch
    {
        <= 2 => words,
        <= 5 => words - 1,
        // 60 %, rounded up, without leaving whole numbers.
        _ => ((words * 3) + 4) / 5,
    };
}
