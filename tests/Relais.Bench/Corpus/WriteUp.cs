using Relais.Engine;

namespace Relais.Bench.Corpus;

/// <summary>One line of the corpus.</summary>
/// <param name="Id">Unique.</param>
/// <param name="Lang">Language of its text.</param>
/// <param name="Title">One line.</param>
/// <param name="Summary">A few sentences.</param>
/// <param name="Body">Markdown, indexed as it stands.</param>
/// <param name="Facets">Values of the eight facets; none of a facet that is null or empty there.</param>
internal sealed record WriteUp(string Id, string Lang, string Title, string Summary, string Body, IReadOnlyList<KeywordValue> Facets)
{
    /// <summary>The facets. Years are among them as words, because the queries ask for any of several years and a range filter could not.</summary>
    public static IReadOnlyList<string> FacetNames { get; } = ["theme", "audience", "setting", "country", "region", "year", "stage", "participation"];

    /// <summary>Reads a corpus line by line; no more than a line of it is held at a time.</summary>
    public static IEnumerable<WriteUp> ReadAll(string path) => Read(path, _ => true);

    /// <summary>Reads the lines of these numbers, counted from 0.</summary>
    public static IEnumerable<WriteUp> Read(string path, Func<int, bool> isWanted)
    {
        using var lines = new LineReader(path);
        for (var number = 0; lines.TryRead(out var line); number++)
        {
            if (isWanted(number)) yield return WriteUpParser.Parse(line.Span);
        }
    }
}
