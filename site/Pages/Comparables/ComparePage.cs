using Relais.Site.Hosting;

namespace Relais.Site.Pages.Comparables;

/// <summary>Where experiences are compared side by side: one address in every language.</summary>
public static class ComparePage
{
    /// <summary>Its path under the language.</summary>
    public const string Path = "comparer";

    /// <summary>Parameter of a record's slug, once for each.</summary>
    public const string Key = "id";

    /// <summary>The comparison of some records.</summary>
    public static string Url(Visit visit, IEnumerable<string> slugs) => visit.Url(Path) + "?" + string.Join('&', slugs.Select(slug => $"{Key}={Uri.EscapeDataString(slug)}"));
}
