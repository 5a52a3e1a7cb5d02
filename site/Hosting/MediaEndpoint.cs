using Microsoft.AspNetCore.StaticFiles;
using Relais.Indexer.Content;
using Relais.Indexer.Publishing;

namespace Relais.Site.Hosting;

/// <summary>Images and documents beside a record: only files that a published record is known to have are ever opened.</summary>
internal static class MediaEndpoint
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    public static IResult Send(string folder, string slug, string file, Centre centre)
    {
        var snapshot = centre.Current;
        var type = snapshot.Schema.Types.FirstOrDefault(candidate => string.Equals(candidate.Folder, folder, StringComparison.Ordinal));
        if (type is null) return Results.NotFound();
        if (snapshot.Card(type.Id, slug) is not { } card)
            return snapshot.Moved(type.Id, slug) is { } now ? Results.LocalRedirect(RecordAddress.Asset(folder, now, file), permanent: true) : Results.NotFound();
        if (!card.Assets.Contains(file, StringComparer.Ordinal)) return Results.NotFound();
        var path = Path.Combine(snapshot.Root, "content", folder, slug, file);
        if (!File.Exists(path)) return Results.NotFound();
        return Results.File(path, ContentTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream", lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(path)));
    }
}
