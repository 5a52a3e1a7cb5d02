using Relais.Indexer.Content;
using Relais.Indexer.Schema;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Preview;

/// <summary>The address of the page of a record that somebody names as she knows it.</summary>
internal static class PreviewAddress
{
    /// <summary>From the root of the site; the home page when nothing is named.</summary>
    /// <exception cref="RefusalException">There is no such record.</exception>
    public static string Of(Session session, string? typed)
    {
        if (typed is null) return "/" + session.Speech.Language;
        var schema = OpenedSchema.Of(session);
        var places = RecordPlace.All(session.Root, schema);
        var path = Path.GetRelativePath(session.Root, Path.GetFullPath(typed, session.Environment.WorkingDirectory)).Replace(Path.DirectorySeparatorChar, '/');
        var place = places.FirstOrDefault(place => string.Equals(place.Path, path, StringComparison.Ordinal))
            ?? places.FirstOrDefault(place => place.Path.StartsWith(path + "/", StringComparison.Ordinal) && string.Equals(FolderOf(place.Path), path, StringComparison.Ordinal))
            ?? places.FirstOrDefault(place => string.Equals(place.Slug, typed, StringComparison.Ordinal))
            ?? throw new RefusalException(session.Say($"Il n'y a pas de fiche « {typed} ».", $"There is no record '{typed}'.") + session.Speech.DidYouMean(Indexer.Text.Nearest.To(typed, places.Select(place => place.Slug).Distinct(StringComparer.Ordinal))));
        var language = place.Type.Layout is RecordLayout.Folder && schema.Languages.Contains(place.Language, StringComparer.Ordinal) ? place.Language : session.Speech.Language;
        return RecordAddress.Of(language, place.Type.Folder, place.Slug);
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];
}
