using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Relais.Site.Display;

/// <summary>HTML that the indexer has rendered, as elements.</summary>
internal static class RenderedHtml
{
    /// <summary>The element that holds it.</summary>
    public static IHtmlElement Of(string html) => new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + html).Body!;
}
