using System.Globalization;
using System.Runtime.CompilerServices;
using Relais.Engine;

namespace Relais.Tests.Engine.Parity;

/// <summary>One line of <c>scores.tsv</c>: a query and what Lucene answered.</summary>
/// <param name="Kind">word, any, all or phrase.</param>
/// <param name="Field">The field asked, or null for all.</param>
/// <param name="Words">Set apart by blanks.</param>
/// <param name="Total">Documents that match.</param>
/// <param name="Hits">The best twenty, best first, then by id.</param>
internal sealed record GoldenAnswer(string Kind, string? Field, string Words, int Total, IReadOnlyList<GoldenHit> Hits)
{
    /// <summary>Hits that a line has at most.</summary>
    public const int Limit = 20;

    /// <summary>The golden file, in the source tree.</summary>
    public static string FilePath => Path.Combine(Folder(), "scores.tsv");

    /// <summary>The program that makes it.</summary>
    public static string ProgramPath => Path.Combine(Folder(), "LuceneScores.java");

    /// <summary>The answers to queries of one kind.</summary>
    public static IEnumerable<GoldenAnswer> OfKind(string kind) => File.ReadLines(FilePath).Select(Parse).Where(answer => answer.Kind == kind);

    /// <summary>The same query, asked of our engine.</summary>
    public TextQuery Query => Kind == "phrase"
        ? new TextQuery([new QueryClause(ClauseKind.Phrase, Words, Field)])
        : new TextQuery([.. Words.Split(' ').Select(word => new QueryClause(ClauseKind.Word, word, Field))])
        {
            Matching = Kind == "all" ? Matching.All : Matching.Any,
        };

    private static GoldenAnswer Parse(string line)
    {
        var cells = line.Split('\t');
        return new GoldenAnswer(
            cells[0],
            cells[1] == "*" ? null : cells[1],
            cells[2],
            int.Parse(cells[3], CultureInfo.InvariantCulture),
            [.. cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(GoldenHit.Parse)]);
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}

/// <summary>A document that Lucene found.</summary>
internal readonly record struct GoldenHit(string Id, float Score)
{
    public static GoldenHit Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return new GoldenHit(text[..colon], float.Parse(text.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }
}
