using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Site.Geography;

/// <summary>
/// Shapes that touch, as one outline and the borders inside: an edge that two shapes share is in both of their paths, once each way, and is drawn once here. Fills the same ground with two thirds of
/// the bytes.
/// </summary>
internal static partial class Borders
{
    /// <summary>The outline of all shapes together, and what lies between two of them.</summary>
    /// <param name="shapes">Path data of closed rings, all turned the same way, in whole numbers: <c>M x y l dx dy … z</c>.</param>
    /// <param name="drawn">Path data of lines that are drawn already: the borders leave them out.</param>
    public static (string Outline, string Inner) Of(IEnumerable<string> shapes, IEnumerable<string> drawn)
    {
        var edges = shapes.SelectMany(path => Rings(path)).SelectMany(ring => Edges([.. ring, ring[0]])).ToHashSet();
        var elsewhere = drawn.SelectMany(path => Rings(path)).SelectMany(Edges).ToHashSet();
        var outline = edges.Where(edge => !edges.Contains(edge.Back));
        var inner = edges.Where(edge => edges.Contains(edge.Back) && edge.IsForward && !elsewhere.Contains(edge) && !elsewhere.Contains(edge.Back));
        return (Chains(outline, turnsBack: false), Chains(inner, turnsBack: true));
    }

    [GeneratedRegex("M(?<x>-?[0-9]+) (?<y>-?[0-9]+)(l(?<step>[-0-9 ]+))?z?", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Ring { get; }

    [GeneratedRegex("-?[0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Number { get; }

    private static IEnumerable<List<Corner>> Rings(string path)
    {
        foreach (Match ring in Ring.Matches(path))
        {
            var at = new Corner(Whole(ring.Groups["x"].Value), Whole(ring.Groups["y"].Value));
            var corners = new List<Corner> { at };
            foreach (var step in Number.Matches(ring.Groups["step"].Value).Select(number => Whole(number.Value)).Chunk(2))
            {
                at = new Corner(at.X + step[0], at.Y + step[1]);
                if (at != corners[^1]) corners.Add(at);
            }

            yield return corners;
        }
    }

    private static IEnumerable<Edge> Edges(IReadOnlyList<Corner> line) => line.Zip(line.Skip(1), (from, to) => new Edge(from, to)).Where(edge => edge.From != edge.To);

    /// <summary>As few lines as taking every edge that goes on from where the last one ended makes.</summary>
    private static string Chains(IEnumerable<Edge> edges, bool turnsBack)
    {
        var onward = new Dictionary<Corner, List<Corner>>();
        foreach (var edge in edges)
        {
            Add(edge);
            if (turnsBack) Add(edge.Back);
        }

        var text = new StringBuilder();
        // Ends first, where one edge alone begins: a line taken up in its middle would be two.
        foreach (var start in onward.Keys.OrderBy(corner => onward[corner].Count % 2 is 0).ThenBy(corner => corner.X).ThenBy(corner => corner.Y).ToList())
        {
            while (onward[start].Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"M{start.X} {start.Y}l");
                var at = start;
                for (var first = true; onward[at] is [.., var next] ways; first = false)
                {
                    ways.RemoveAt(ways.Count - 1);
                    if (turnsBack) onward[next].Remove(at);
                    if (next == start && !turnsBack) break;
                    text.Append(first ? "" : " ").Append(CultureInfo.InvariantCulture, $"{next.X - at.X} {next.Y - at.Y}");
                    at = next;
                }

                if (!turnsBack) text.Append('z');
            }
        }

        return text.Replace(" -", "-").ToString();

        void Add(Edge edge)
        {
            if (!onward.TryGetValue(edge.From, out var ways)) onward.Add(edge.From, ways = []);
            ways.Add(edge.To);
        }
    }

    private static int Whole(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private readonly record struct Corner(int X, int Y);

    private readonly record struct Edge(Corner From, Corner To)
    {
        public Edge Back => new(To, From);

        public bool IsForward => From.X != To.X ? From.X < To.X : From.Y < To.Y;
    }
}
