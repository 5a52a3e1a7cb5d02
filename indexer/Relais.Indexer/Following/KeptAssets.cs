using Relais.Indexer.Content;
using Relais.Indexer.Publishing;

namespace Relais.Indexer.Following;

/// <summary>A record kept in its last good version keeps its images and documents, though the commit that broke it took them away.</summary>
internal static class KeptAssets
{
    /// <summary>Copies what is missing from the commit served before.</summary>
    public static void Copy(CentreSnapshot before, CentreSnapshot now)
    {
        foreach (var key in now.Report.Kept)
        {
            var (typeId, slug) = (key[..key.IndexOf('/', StringComparison.Ordinal)], key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]);
            if (now.Schema.Type(typeId) is not { } type || now.Card(typeId, slug) is not { } card) continue;
            var folder = Path.Combine(RecordAddress.Folder(type), slug);
            // A folder replaced by a link holds nothing.
            if (new FileInfo(Path.Combine(now.Root, folder)).LinkTarget is not null) continue;
            foreach (var name in card.Assets) Copy(Path.Combine(before.Root, folder, name), Path.Combine(now.Root, folder, name));
        }
    }

    private static void Copy(string from, string to)
    {
        if (File.Exists(to) || !File.Exists(from) || new FileInfo(to).LinkTarget is not null) return;
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
