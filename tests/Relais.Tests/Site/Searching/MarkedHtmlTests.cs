using Relais.Engine;
using Relais.Site.Display;

namespace Relais.Tests.Site.Searching;

/// <summary>Marks never change anything of a text but themselves.</summary>
public sealed class MarkedHtmlTests
{
    [Theory]
    [InlineData("<p>Un jardin.</p>", "Un jardin.", "<p>Un <mark id=\"m1\">jardin</mark>.</p>")]
    [InlineData("<p>Un jar<em>din</em> ici</p>", "Un jardin ici", "<p>Un <mark id=\"m1\">jar</mark><em><mark>din</mark></em> ici</p>")]
    [InlineData("<p>Un &amp; jardin &lt;b&gt;</p>", "Un & jardin <b>", "<p>Un &amp; <mark id=\"m1\">jardin</mark> &lt;b&gt;</p>")]
    [InlineData("<p>jardin jardin</p>", "jardin jardin", "<p><mark id=\"m1\">jardin</mark> <mark>jardin</mark></p>")]
    [InlineData("<p>jardinjardin</p>", "jardinjardin", "<p><mark id=\"m1\">jardin</mark><mark>jardin</mark></p>")]
    [InlineData("<p>Un <a href=\"/jardin?a=1&amp;b=jardin\" title=\"jardin\">jardin</a></p>", "Un jardin", "<p>Un <a href=\"/jardin?a=1&amp;b=jardin\" title=\"jardin\"><mark id=\"m1\">jardin</mark></a></p>")]
    [InlineData("jardin", "jardin", "<mark id=\"m1\">jardin</mark>")]
    [InlineData("<p>rien</p>", "rien", "<p>rien</p>")]
    public void What_is_found_is_marked_in_place(string html, string run, string expected)
    {
        var marked = new MarkedHtml(html);

        Assert.Equal([run], marked.Runs.Where(text => text.Length > 0));
        Assert.Equal(expected, Marked(marked));
    }

    [Fact]
    public void Paragraphs_items_and_cells_are_runs_of_their_own_and_each_names_its_first_mark()
    {
        var marked = new MarkedHtml("<ul>\n<li>un jardin</li>\n<li>des<br />jardins, un jardin</li></ul><table><tr><td>jar</td><td>din</td></tr></table>");

        Assert.Equal(["un jardin", "des", "jardins, un jardin", "jar", "din"], marked.Runs.Where(text => text.Trim().Length > 0));
        Assert.Contains("<li>un <mark id=\"m1\">jardin</mark></li>\n<li>des<br /><mark id=\"m2\">jardin</mark>s, un <mark>jardin</mark></li>", Marked(marked), StringComparison.Ordinal);
    }

    private static string Marked(MarkedHtml html)
    {
        var next = 0;
        return html.With([.. html.Runs.Select(Parts)], () => $"m{++next}");
    }

    private static IReadOnlyList<ExcerptPart> Parts(string run)
    {
        var pieces = run.Split("jardin");
        return pieces.Length == 1 ? [] : [.. pieces.SelectMany((piece, i) => i == 0 ? new[] { new ExcerptPart(piece, false) } : [new ExcerptPart("jardin", true), new ExcerptPart(piece, false)]).Where(part => part.Text.Length > 0)];
    }
}
