using System.Text;
using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;

namespace Relais.Tools.Import.Writing;

/// <summary>Puts a write-up in its folder, whole or not at all, and never over another.</summary>
internal static class WriteUpFolder
{
    /// <summary>The path of the file, from the root of the centre.</summary>
    /// <exception cref="ImportRefusedException">There is a record of that name.</exception>
    public static string Write(string root, RecordType type, WriteUp writeUp)
    {
        var path = RecordAddress.File(type, writeUp.Slug, writeUp.Language);
        var folder = Path.GetDirectoryName(Path.Combine(root, path))!;
        if (Path.Exists(folder)) throw Taken(path);
        // A name that begins with a dot is no record: whoever reads the content meanwhile does not see half of one.
        var making = Path.Combine(Path.GetDirectoryName(folder)!, ".import-" + Path.GetRandomFileName());
        Directory.CreateDirectory(making);
        try
        {
            File.WriteAllBytes(Path.Combine(making, Path.GetFileName(path)), Encoding.UTF8.GetBytes(writeUp.Text));
            foreach (var (name, bytes) in writeUp.Images) File.WriteAllBytes(Path.Combine(making, name), bytes);
            Directory.Move(making, folder);
        }
        catch (IOException) when (Path.Exists(folder))
        {
            throw Taken(path);
        }
        finally
        {
            if (Directory.Exists(making)) Directory.Delete(making, recursive: true);
        }

        return path;
    }

    private static ImportRefusedException Taken(string path) => new(LocalizedText.Of(
        $"{Path.GetDirectoryName(path)!.Replace('\\', '/')} existe déjà, et un import n'écrase rien : donnez un autre nom avec --slug (ou, pour un CSV, avec la colonne « slug » de la correspondance)",
        $"{Path.GetDirectoryName(path)!.Replace('\\', '/')} exists already, and an import overwrites nothing: give another name with --slug (or, for a CSV, with the 'slug' column of the mapping)"));
}
