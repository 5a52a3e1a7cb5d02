using System.Text.RegularExpressions;

namespace Relais.Site.Display;

/// <summary>Links of a text as they lead from any page of the site: texts link to one another relative to the page of their record.</summary>
internal static partial class RootedLinks
{
    /// <summary>A host that no link of ours names, to tell what stays on the site.</summary>
    private static readonly Uri Site = new("http://site.invalid");

    /// <summary>The text of a record, its links seen from the root of the site.</summary>
    /// <param name="html">Safe HTML of the renderer.</param>
    /// <param name="address">The record's page (path from the root).</param>
    /// <param name="withAnchors">Whether links within the text lead to that page too; else they stay in the page that shows it.</param>
    public static string In(string html, string address, bool withAnchors)
    {
        var page = new Uri(Site, address);
        return Links().Replace(html, link => link.Groups["target"].Value is var target && target.StartsWith('#') && !withAnchors ? link.Value : $"{link.Groups["name"].Value}=\"{Rooted(target, page)}\"");
    }

    /// <summary>Attribute values are escaped by the renderer, and stay so: an address is only completed.</summary>
    private static string Rooted(string target, Uri page)
    {
        if (target.StartsWith('/') || !Uri.TryCreate(page, target.Replace("&amp;", "&", StringComparison.Ordinal), out var full) || !string.Equals(full.Host, Site.Host, StringComparison.Ordinal)) return target;
        return (full.PathAndQuery + full.Fragment).Replace("&", "&amp;", StringComparison.Ordinal);
    }

    /// <summary>An apostrophe or quote in a text is no attribute: text is escaped, so a quoted value stands only in a tag.</summary>
    [GeneratedRegex("(?<= )(?<name>href|src)=\"(?<target>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Links();
}
