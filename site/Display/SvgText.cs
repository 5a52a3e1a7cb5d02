using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Relais.Site.Display;

/// <summary>Text in a drawing. Pages cannot write its element themselves: Razor has another meaning for the same name.</summary>
public static class SvgText
{
    /// <summary>One line.</summary>
    public static IHtmlContent Line(string style, double x, double y, string text)
    {
        var element = At(style, x, y);
        element.InnerHtml.Append(text);
        return element;
    }

    /// <summary>Lines under one another; the first hangs from that height.</summary>
    public static IHtmlContent Lines(string style, double x, double y, IEnumerable<string> lines)
    {
        var element = At(style, x, y);
        foreach (var line in lines)
        {
            var span = new TagBuilder("tspan");
            span.MergeAttribute("x", Number(x));
            span.MergeAttribute("dy", "1em");
            span.InnerHtml.Append(line);
            element.InnerHtml.AppendHtml(span);
        }

        return element;
    }

    /// <summary>A number as drawings write it: a tenth of a unit is finer than can be seen.</summary>
    public static string Number(double number) => Math.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static TagBuilder At(string style, double x, double y)
    {
        var element = new TagBuilder("text");
        element.AddCssClass(style);
        element.MergeAttribute("x", Number(x));
        element.MergeAttribute("y", Number(y));
        return element;
    }
}
