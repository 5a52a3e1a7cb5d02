using System.Globalization;
using Relais.Indexer.Content;
using Relais.Indexer.Lineage;
using Relais.Site.Hosting;

namespace Relais.Site.Pages.Experiences;

/// <summary>A lineage as boxes and strokes, in the units of an SVG.</summary>
/// <param name="Width">Of the whole.</param>
/// <param name="Height">Of the whole.</param>
/// <param name="Layers">Columns of boxes.</param>
/// <param name="Boxes">Experiences, from left to right.</param>
/// <param name="Strokes">Links.</param>
public sealed record LineageDrawing(int Width, int Height, int Layers, IReadOnlyList<LineageBox> Boxes, IReadOnlyList<LineageStroke> Strokes)
{
    private const int BoxWidth = 208;
    private const int BoxHeight = 84;
    private const int Across = BoxWidth + 56;
    private const int Down = BoxHeight + 28;
    private const int Margin = 4;
    private const int Bow = 32;
    private const int LineLength = 25;
    private const int MostLines = 3;

    /// <summary>The drawing of a graph around the record of that key.</summary>
    public static LineageDrawing Of(LineageGraph graph, string current, Visit visit)
    {
        var layers = graph.Nodes.Max(node => node.Layer) + 1;
        var rows = graph.Nodes.Max(node => node.Row) + 1;
        var byKey = graph.Nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        var left = graph.Edges.Any(edge => byKey[edge.From] is var from && byKey[edge.To] is var to && from.Layer == 0 && to.Layer == 0 && Math.Abs(from.Row - to.Row) > 1) ? Margin + Bow : Margin;
        var places = graph.Nodes.ToDictionary(node => node.Key, node => (X: left + (node.Layer * Across), Y: Margin + (node.Row * Down)), StringComparer.Ordinal);
        return new LineageDrawing(
            left + Margin + ((layers - 1) * Across) + BoxWidth,
            (2 * Margin) + ((rows - 1) * Down) + BoxHeight,
            layers,
            [.. graph.Nodes.Select(node => Box(node.Key, places[node.Key], string.Equals(node.Key, current, StringComparison.Ordinal), visit))],
            [.. graph.Edges.Select(edge => Stroke(places[edge.From], places[edge.To], edge.Directed))]);
    }

    private static LineageBox Box(string key, (int X, int Y) at, bool current, Visit visit)
    {
        var card = KinView.CardOf(key, visit);
        var title = card.Title(visit.Schema.Type(card.Type)!, visit.Language);
        var shown = card.LanguageFor(visit.Language);
        return new LineageBox(at.X, at.Y, BoxWidth, BoxHeight, title, string.Equals(shown, visit.Language, StringComparison.Ordinal) ? null : shown, Lines(title), visit.Url(card), current);
    }

    /// <summary>A title in lines that fit a box; what does not fit is told by an ellipsis, and by the link's whole name.</summary>
    private static List<string> Lines(string title)
    {
        var lines = new List<string>();
        foreach (var word in title.Split(' '))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= LineLength) lines[^1] += " " + word;
            else lines.Add(word);
        }

        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines - 1), lines[MostLines - 1] + " …"];
    }

    private static LineageStroke Stroke((int X, int Y) from, (int X, int Y) to, bool directed)
    {
        var (fromY, toY) = (from.Y + (BoxHeight / 2), to.Y + (BoxHeight / 2));
        if (from.X == to.X)
        {
            // Within a layer: straight between neighbours, else around the boxes between, on the left, where few arrows start.
            if (Math.Abs(from.Y - to.Y) == Down)
            {
                var (x, top, bottom) = (from.X + (BoxWidth / 2), Math.Min(from.Y, to.Y) + BoxHeight, Math.Max(from.Y, to.Y));
                return new LineageStroke(Path($"M{x} {(to.Y > from.Y ? top : bottom)}V{(to.Y > from.Y ? bottom : top)}"), directed ? Head(x, to.Y > from.Y ? bottom : top, 0, to.Y > from.Y ? 1 : -1) : null, directed);
            }

            var bow = from.X - Bow;
            return new LineageStroke(Path($"M{from.X} {fromY}C{bow} {fromY} {bow} {toY} {from.X} {toY}"), directed ? Head(from.X, toY, 1, 0) : null, directed);
        }

        var forward = to.X > from.X;
        var (start, end) = forward ? (from.X + BoxWidth, to.X) : (from.X, to.X + BoxWidth);
        var middle = (start + end) / 2;
        return new LineageStroke(Path($"M{start} {fromY}C{middle} {fromY} {middle} {toY} {end} {toY}"), directed ? Head(end, toY, forward ? 1 : -1, 0) : null, directed);
    }

    /// <summary>The head of an arrow whose point is there, flying that way.</summary>
    private static string Head(int x, int y, int right, int down) => right == 0
        ? Path($"M{x} {y}L{x - 6} {y - (10 * down)}H{x + 6}Z")
        : Path($"M{x} {y}L{x - (10 * right)} {y - 6}V{y + 6}Z");

    private static string Path(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}

/// <summary>An experience drawn.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Top edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Title">Its whole title.</param>
/// <param name="Language">Language of the title when it is not the page's.</param>
/// <param name="Lines">What of the title is seen.</param>
/// <param name="Url">Its address.</param>
/// <param name="Current">Whether it is the page's own.</param>
public sealed record LineageBox(int X, int Y, int Width, int Height, string Title, string? Language, IReadOnlyList<string> Lines, string Url, bool Current);

/// <summary>A link drawn.</summary>
/// <param name="Line">Path of the line.</param>
/// <param name="Head">Path of the head of the arrow; null for none.</param>
/// <param name="Directed">Whether one comes from the other.</param>
public sealed record LineageStroke(string Line, string? Head, bool Directed);
