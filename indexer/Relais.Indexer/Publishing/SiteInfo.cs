using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Yaml;

namespace Relais.Indexer.Publishing;

/// <summary>Identity of the centre, from content/site.yml.</summary>
/// <param name="Name">Name of the centre.</param>
/// <param name="Tagline">One sentence.</param>
/// <param name="Description">What it is, for search engines and feeds.</param>
/// <param name="Publisher">Who answers for it.</param>
/// <param name="BaseUrl">Public address without final slash.</param>
/// <param name="DefaultLanguage">Language of visitors who state none.</param>
/// <param name="ContactEmail">Address for readers, or "".</param>
/// <param name="ContactUrl">Contact page, or "".</param>
/// <param name="Repository">Where the content is kept, or "".</param>
/// <param name="FooterPages">Slugs of pages named in every page's footer.</param>
/// <param name="StartingPoints">Questions that the home page proposes.</param>
public sealed record SiteInfo(
    LocalizedText Name, LocalizedText Tagline, LocalizedText Description, LocalizedText Publisher, string BaseUrl, string DefaultLanguage,
    string ContactEmail, string ContactUrl, string Repository, IReadOnlyList<string> FooterPages, IReadOnlyList<StartingPoint> StartingPoints)
{
    /// <summary>Licence of texts that state none and of those that are proposed, a term's id, or "".</summary>
    public string Licence { get; init; } = "";

    /// <summary>Where it lies, from the centre's root.</summary>
    public const string Path = "content/site.yml";

    /// <summary>Reads it strictly; null when it has any error, which is then said: every page shows it.</summary>
    public static SiteInfo? Load(string root, ContentSchema schema, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var info = Read(root, schema, own);
        diagnostics.AddRange(own.Found);
        return own.HasErrors ? null : info;
    }

    private static SiteInfo? Read(string root, ContentSchema schema, DiagnosticBag diagnostics)
    {
        if (new ContentFiles(root).Text(Path, Limits.ForSchema, diagnostics) is not { } text || new YamlReader(Path, Limits.ForSchema, diagnostics).ReadMap(text) is not { } map) return null;
        var site = new StrictMap(map, "site", diagnostics);
        var languages = schema.Languages;
        var contact = site.Map("contact");
        var info = new SiteInfo(
            site.Label("name", languages, true) ?? LocalizedText.Empty,
            site.Label("tagline", languages, true) ?? LocalizedText.Empty,
            site.Label("description", languages, true) ?? LocalizedText.Empty,
            site.Label("publisher", languages, true) ?? LocalizedText.Empty,
            (site.Text("base_url", true) ?? "").TrimEnd('/'),
            site.Text("default_language", true) ?? languages[0],
            contact?.Text("email") ?? "",
            contact?.Text("url") ?? "",
            site.Text("repository") ?? "",
            site.Words("footer_pages"),
            [.. site.Maps("starting_points").Select(point => StartingPoint.Read(point, languages))])
        {
            Licence = site.Text("licence") ?? "",
        };
        contact?.Done();
        site.Done();
        if (!languages.Contains(info.DefaultLanguage, StringComparer.Ordinal))
            diagnostics.Add(Rules.Undefined.At(site.PlaceOf("default_language"), info.DefaultLanguage, "languages", "languages"));
        return info;
    }
}

/// <summary>A question a visitor may come with, and the search that answers it.</summary>
/// <param name="Label">In the visitor's words.</param>
/// <param name="Query">A query string of the search page.</param>
public sealed record StartingPoint(LocalizedText Label, string Query)
{
    internal static StartingPoint Read(StrictMap map, IReadOnlyList<string> languages)
    {
        var point = new StartingPoint(map.Label("label", languages, true) ?? LocalizedText.Empty, map.Text("query", true) ?? "");
        map.Done();
        return point;
    }
}
