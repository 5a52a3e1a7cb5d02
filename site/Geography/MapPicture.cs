using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Site.Geography;

/// <summary>
/// The ground of a map as an SVG file of its own, which pages refer to with <c>use</c>: fetched once, and coloured by the page that uses it (light, dark, print) since it has no colours itself.
/// </summary>
public sealed record MapPicture
{
    /// <summary>Id of all there is in the file. There is one only: a browser fetches the file once for each id that a page refers to.</summary>
    public const string Ground = "ground";

    private const double DotRadius = 3;

    private MapPicture(string name, string svg)
    {
        var bytes = Encoding.UTF8.GetBytes(svg);
        Bytes = bytes;
        Compressed = Brotli(bytes);
        Version = Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];
        Address = $"/maps/{name}.svg?v={Version}";
    }

    /// <summary>Where pages find it; another address when its content is another.</summary>
    public string Address { get; }

    /// <summary>Stands for its content.</summary>
    public string Version { get; }

    /// <summary>The file.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The file, compressed by Brotli as far as it goes: it is done once.</summary>
    public ReadOnlyMemory<byte> Compressed { get; }

    internal static MapPicture Of(string name, WorldMap map) => new(name, Svg(map.Width, map.Height, map.Shapes, []));

    internal static MapPicture Of(string name, FranceMap map) => new(name, Svg(map.Width, map.Heights.All, map.Shapes, map.Lines));

    private static string Svg(double width, double height, IReadOnlyList<MapShape> shapes, IReadOnlyList<MapLine> lines)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><g id=\"{Ground}\">");
        // One path for all shapes, and one for all lines: nobody refers to any of them alone, and the file is smaller.
        var (outline, inner) = Borders.Of(shapes.Select(shape => shape.Path).OfType<string>(), lines.Select(line => line.Path));
        text.Append("<path d=\"").Append(outline).Append("\"/><path fill=\"none\" d=\"").Append(inner).Append("\"/>");
        foreach (var shape in shapes)
            if (shape.Dot is [var x, var y]) text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{DotRadius}\"/>");

        text.Append("<path fill=\"none\" stroke-width=\"1.6\" d=\"").AppendJoin("", lines.Select(line => line.Path)).Append("\"/>");
        return text.Append("</g></svg>").ToString();
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize)) brotli.Write(bytes);
        return compressed.ToArray();
    }
}
