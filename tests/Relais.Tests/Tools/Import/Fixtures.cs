using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Relais.Tests.Tools.Import;

/// <summary>Files that are imported in tests.</summary>
internal static class Fixtures
{
    /// <summary>One pixel.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");

    /// <summary>A paragraph that has the length of a summary.</summary>
    public const string Summary = "Dans un quartier de Lyon, une association de voisins a ouvert un jardin où des personnes isolées se retrouvent deux fois par semaine. Elles y cultivent, y mangent ensemble et parlent de leur santé. Un diagnostic partagé a fait naître le projet en 2012.";

    /// <summary>A document that LibreOffice 7.4 exported as Word, from one of its own (.odt): headings, lists, a table, a quotation, links, a note and a picture.</summary>
    public static byte[] LibreOffice() => File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(ThisFile())!, "libreoffice.docx"));

    public static byte[] Zip(params IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var zipped = new MemoryStream();
        using (var archive = new ZipArchive(zipped, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return zipped.ToArray();
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
