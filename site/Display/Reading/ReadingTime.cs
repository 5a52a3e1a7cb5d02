namespace Relais.Site.Display.Reading;

/// <summary>How long a text takes to read.</summary>
internal static class ReadingTime
{
    /// <summary>
    /// Words a minute of an adult who reads French in silence and wants to understand: a little under the mean of 214 of M. Brysbaert, "How many words do we read per minute?", Journal of
    /// Memory and Language, 2019, for the texts are dense and many readers read in a second language.
    /// </summary>
    private const int WordsAMinute = 200;

    /// <summary>Whole minutes, at least one.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + (WordsAMinute / 2)) / WordsAMinute);
}
