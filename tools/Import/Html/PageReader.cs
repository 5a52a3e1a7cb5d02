using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Tools.Import.Prose;

namespace Relais.Tools.Import.Html;

/// <summary>Reads a saved web page. No script is run and nothing is fetched: the parser is given bytes and nothing to load with.</summary>
internal sealed class PageReader(Limits accepted, ImportLimits limits, PageFolder folder)
{
    private const double HeadingTitle = 0.95;
    private const double DeclaredTitle = 0.85;
    private const double WindowTitle = 0.6;
    private const double DeclaredSummary = 0.85;

    /// <summary>Reads a page.</summary>
    /// <exception cref="ImportRefusedException">It cannot be read.</exception>
    public ImportedDocument Read(string full, string name)
    {
        var bytes = PageFolder.Bytes(full, limits.TextBytes);
        if (bytes.LongLength > limits.TextBytes) throw new ImportRefusedException(LocalizedText.Of($"la page dépasse {limits.TextBytes.ToString(CultureInfo.InvariantCulture)} octets", $"the page exceeds {limits.TextBytes.ToString(CultureInfo.InvariantCulture)} bytes"));
        PageDepth.Refuse(bytes, limits.Depth);
        using var stream = new MemoryStream(bytes, writable: false);
        using var page = new HtmlParser().ParseDocument(stream);
        RefuseDepth(page);
        var content = MainContent.Of(page);
        var losses = new LossList();
        LoseSurroundings(page, content, losses);
        var shelf = new ImageShelf(accepted, limits, losses);
        var reader = new PageBlocks(new PageImages(folder, full, shelf, losses), new PageNotes(content), losses, limits);
        return new ImportedDocument
        {
            Origin = name,
            Blocks = reader.Read(content),
            Titles = [.. Titles(page, content)],
            Summaries = [.. Meta(page, "description", "og:description", "twitter:description").Take(1).Select(text => new Candidate(text, DeclaredSummary))],
            Language = page.DocumentElement.GetAttribute("lang"),
            Author = Meta(page, "author", "article:author", "dc.creator", "citation_author").FirstOrDefault(),
            Date = Date(page),
            Address = Address(page),
            Losses = losses,
        };
    }

    /// <summary>Before anything walks the page by recursion.</summary>
    private void RefuseDepth(IHtmlDocument page)
    {
        var depth = 0;
        for (INode? node = page; node is not null;)
        {
            if (depth > limits.Depth) throw PageDepth.TooDeep(limits.Depth);
            if (node.FirstChild is { } child)
            {
                (node, depth) = (child, depth + 1);
                continue;
            }

            while (node is not null && node.NextSibling is null) (node, depth) = (node.Parent, depth - 1);
            node = node?.NextSibling;
        }
    }

    private static IEnumerable<Candidate> Titles(IHtmlDocument page, IElement content)
    {
        var headings = content.QuerySelectorAll("h1").Concat(page.QuerySelectorAll("h1")).Select(heading => Clean(heading.TextContent)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        // With several, none is surely that of the page.
        if (headings.Count > 0) yield return new Candidate(headings[0], headings.Count == 1 || content.QuerySelectorAll("h1").Length == 1 ? HeadingTitle : WindowTitle);
        foreach (var declared in Meta(page, "og:title", "dc.title", "citation_title")) yield return new Candidate(declared, DeclaredTitle);
        if (Clean(page.Title ?? "") is { Length: > 0 } window) yield return new Candidate(window, WindowTitle);
    }

    /// <summary>Menus, banners and the like that stand outside of the content are named once, by kind.</summary>
    private static void LoseSurroundings(IHtmlDocument page, IElement content, LossList losses)
    {
        var around = page.QuerySelectorAll("nav, header, footer, aside").Where(element => !content.Contains(element) && !element.Contains(content) && element.TextContent.Any(char.IsLetter))
            .Select(element => element.LocalName).Distinct(StringComparer.Ordinal).ToList();
        if (around.Count == 0) return;
        var kinds = string.Join(", ", around);
        losses.Add($"ce qui entoure le texte de la page ({kinds})", $"what surrounds the text of the page ({kinds})", Whereabouts.Document);
    }

    private static IEnumerable<string> Meta(IHtmlDocument page, params IReadOnlyList<string> names) =>
        from name in names
        from meta in page.QuerySelectorAll("meta")
        where string.Equals(meta.GetAttribute("name") ?? meta.GetAttribute("property"), name, StringComparison.OrdinalIgnoreCase)
        let text = Clean(meta.GetAttribute("content") ?? "")
        where text.Length > 0
        select text;

    private static DateOnly? Date(IHtmlDocument page)
    {
        var dates = Meta(page, "article:modified_time", "article:published_time", "dc.date", "date").Concat(page.QuerySelectorAll("time[datetime]").Select(time => time.GetAttribute("datetime")!));
        foreach (var date in dates)
            if (date.Length >= 10 && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return null;
    }

    private static string? Address(IHtmlDocument page)
    {
        var address = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url").FirstOrDefault();
        return address is not null && LinkAddress.IsFollowed(address) && !address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? address : null;
    }

    private static string Clean(string text) => PlainText.OneSpaced(PlainText.Clean(text));
}
