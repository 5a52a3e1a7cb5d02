using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Word;

/// <summary>
/// Looks through a Word file before anything opens it: a zip of bounded size once really unpacked, whatever its directory claims, and XML without document type (no
/// entity, hence no file or address read through one) that is not nested deeper than a program bears.
/// </summary>
internal sealed class WordArchive(ImportLimits limits)
{
    private const int BufferSize = 81_920;

    /// <summary>Says nothing when all is well.</summary>
    /// <exception cref="ImportRefusedException">It is not a Word file, or not a safe one.</exception>
    public void Check(byte[] file)
    {
        if (file.LongLength > limits.ArchiveBytes) throw TooLarge(limits.ArchiveBytes);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.ArchiveParts)
                throw new ImportRefusedException(LocalizedText.Of($"il contient plus de {limits.ArchiveParts.ToString(CultureInfo.InvariantCulture)} fichiers", $"it holds more than {limits.ArchiveParts.ToString(CultureInfo.InvariantCulture)} files"));
            var unpacked = 0L;
            foreach (var entry in archive.Entries)
            {
                unpacked += Length(entry, limits.UnpackedBytes - unpacked);
                if (IsXml(entry.FullName)) CheckXml(entry);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or NotSupportedException)
        {
            throw new ImportRefusedException(LocalizedText.Of("ce n'est pas un document Word lisible (.docx)", "it is not a readable Word document (.docx)"));
        }
    }

    /// <summary>Counted while unpacking: the length that an archive declares may be a lie.</summary>
    private long Length(ZipArchiveEntry entry, long left)
    {
        var most = Math.Min(limits.PartBytes, left);
        using var content = entry.Open();
        var buffer = new byte[BufferSize];
        var length = 0L;
        while (content.Read(buffer) is > 0 and var read)
        {
            length += read;
            if (length > most) throw TooLarge(most == limits.PartBytes ? limits.PartBytes : limits.UnpackedBytes);
        }

        return length;
    }

    private void CheckXml(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = limits.PartBytes });
        while (reader.Read())
        {
            if (reader.Depth > limits.Depth)
                throw new ImportRefusedException(LocalizedText.Of($"il imbrique plus de {limits.Depth.ToString(CultureInfo.InvariantCulture)} niveaux", $"it nests more than {limits.Depth.ToString(CultureInfo.InvariantCulture)} levels"));
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase);

    private static ImportRefusedException TooLarge(long most) =>
        new(LocalizedText.Of($"il est trop gros une fois déplié (plus de {most.ToString(CultureInfo.InvariantCulture)} octets)", $"it is too large once unpacked (more than {most.ToString(CultureInfo.InvariantCulture)} bytes)"));
}
