using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Relais.Tests.Site;

/// <summary>How tests read pages: as HTML, by role and text.</summary>
internal static partial class SitePages
{
    /// <summary>The page at an address, whatever its status, after at most five redirects.</summary>
    public static async Task<SitePage> Page(this HttpClient client, string address)
    {
        for (var redirects = 0; redirects < 5; redirects++)
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            if (response.Headers.Location is { } location)
            {
                address = location.OriginalString;
                continue;
            }

            var text = await response.Content.ReadAsStringAsync();
            var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            return new SitePage(address, response.StatusCode, headers, text);
        }

        throw new InvalidOperationException($"{address} redirects without end.");
    }

    /// <summary>A page that must be there.</summary>
    public static async Task<IHtmlDocument> Html(this HttpClient client, string address)
    {
        var page = await client.Page(address);
        Assert.True(page.Status is HttpStatusCode.OK, $"{address} answered {page.Status}.");
        return page.Document;
    }

    /// <summary>Where an address sends the visitor, or null when it answers itself.</summary>
    public static async Task<string?> Redirect(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return response.Headers.Location?.OriginalString;
    }

    /// <summary>The slugs found by a search, in order, on every page of its results.</summary>
    public static async Task<List<string>> Found(this HttpClient client, string address)
    {
        var found = new List<string>();
        for (var next = address; next is not null;)
        {
            var document = await client.Html(next);
            found.AddRange(document.Results());
            next = document.NextPage();
        }

        return found;
    }

    /// <summary>Where the results go on, or null on their last page.</summary>
    public static string? NextPage(this IHtmlDocument document) => document.QuerySelector("nav a[rel=next]")?.GetAttribute("href");

    /// <summary>The slugs of one page of results, in order.</summary>
    public static IEnumerable<string> Results(this IHtmlDocument document) =>
        document.QuerySelectorAll("main ol article :is(h2, h3) a").Select(link => link.GetAttribute("href")!.Split('?', '#')[0].Split('/')[3]);

    /// <summary>The number in the page's live status ("3 expériences", "Aucune expérience" is 0).</summary>
    public static int Total(this IHtmlDocument document)
    {
        var status = document.QuerySelector("[role=status]")!.TextContent;
        return Number().Match(status) is { Success: true } match ? int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
    }

    /// <summary>The counts shown beside the values of a facet.</summary>
    public static Dictionary<string, int> Counts(this IHtmlDocument document, string facet) =>
        document.QuerySelectorAll<IHtmlInputElement>($"input[type=checkbox][name={facet}]").ToDictionary(
            input => input.Value,
            input => int.Parse(Count().Match(input.Closest("label")!.TextContent).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    /// <summary>Text as a reader sees it: spaces of any kind are one space.</summary>
    public static string Text(this IElement? element) => Spaces().Replace(element?.TextContent ?? "", " ").Trim();

    [GeneratedRegex("^\\s*[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("([0-9]+)\\s*exp[ée]rience")]
    private static partial Regex Count();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}

/// <summary>An answer of the site.</summary>
public sealed record SitePage(string Address, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, string Text)
{
    private IHtmlDocument? _document;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Text);

    /// <summary>What no browser shows as a document.</summary>
    public bool IsStyleOrScript => Headers.GetValueOrDefault("Content-Type", "") is var type && (type.StartsWith("text/css", StringComparison.Ordinal) || type.StartsWith("text/javascript", StringComparison.Ordinal));

    public bool IsHtml => Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/html", StringComparison.Ordinal);
}
