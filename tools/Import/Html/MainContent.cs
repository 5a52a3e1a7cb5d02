using AngleSharp.Dom;

namespace Relais.Tools.Import.Html;

/// <summary>
/// Finds what a page is about among its menus: where its author says it is (main, article), else where paragraphs are densest. The density is that of boilerplate
/// removal: the characters of the paragraphs right inside an element and one level deeper, less those of links.
/// </summary>
internal static class MainContent
{
    private const int LeastText = 20;
    private const double GrandparentShare = 0.5;

    /// <summary>The element that holds the content.</summary>
    public static IElement Of(IDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var declared = Largest(page.QuerySelectorAll("main, [role=main]"));
        if (declared is not null) return Largest(declared.QuerySelectorAll("article").Where(article => !article.ParentElement!.Closest("article, aside").IsWithin(declared))) is { } article && TextLength(article) * 2 > TextLength(declared) ? article : declared;
        return Largest(page.QuerySelectorAll("article, [role=article], [itemprop=articleBody]")) ?? Densest(body) ?? body;
    }

    private static bool IsWithin(this IElement? element, IElement container) => element is not null && container.Contains(element);

    private static IElement? Largest(IEnumerable<IElement> candidates) =>
        candidates.Where(candidate => TextLength(candidate) >= LeastText).MaxBy(TextLength);

    private static IElement? Densest(IElement body)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var paragraph in body.QuerySelectorAll("p, li, blockquote, td, h2, h3, pre").Where(paragraph => !IsBeside(paragraph)))
        {
            var length = TextLength(paragraph) - paragraph.QuerySelectorAll("a").Sum(link => TextLength(link));
            if (length <= 0 || paragraph.ParentElement is not { } parent) continue;
            Add(parent, length);
            if (parent.ParentElement is { } grandparent) Add(grandparent, length * GrandparentShare);
        }

        return scores.Count == 0 ? null : scores.OrderByDescending(pair => pair.Value).ThenBy(pair => Depth(pair.Key)).First().Key is { } best && !string.Equals(best.LocalName, "html", StringComparison.Ordinal) ? best : body;

        void Add(IElement element, double score) => scores[element] = scores.GetValueOrDefault(element) + score;
    }

    /// <summary>Whether an element is in what surrounds the content of a page.</summary>
    private static bool IsBeside(IElement element) => element.Closest("nav, footer, aside, header, form, [role=navigation], [role=contentinfo], [role=complementary], [role=banner]") is not null;

    private static int TextLength(IElement element) => element.TextContent.Count(c => !char.IsWhiteSpace(c));

    private static int Depth(INode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent) depth++;
        return depth;
    }
}
