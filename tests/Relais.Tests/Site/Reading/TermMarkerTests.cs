using Relais.Indexer.Content;
using Relais.Site.Display.Reading;

namespace Relais.Tests.Site.Reading;

/// <summary>Terms are explained where they are first used, and nowhere else.</summary>
public sealed class TermMarkerTests
{
    private static readonly GlossaryEntry Outreach = new("approach-outreach", "Aller-vers", ["aller vers", "maraude"], "Aller à la rencontre.", null);
    private static readonly GlossaryEntry Agency = new("approach-agency", "Pouvoir d'agir", ["DPA"], "Décider de ce qui compte.", null);
    private static readonly GlossaryEntry Training = new("approach-training", "Formation", [], "Apprendre.", null);

    private static readonly GlossaryEntry Hospital = new("concept-pass", "Permanence", ["PASS"], "Soigner sans couverture.", null);
    private static readonly GlossaryEntry Screening = new("concept-cegidd", "Centre gratuit", ["CeGIDD"], "Se faire dépister.", null);

    [Theory]
    [InlineData("<p>Une démarche d'aller-vers, puis un autre aller-vers.</p>", "aller-vers")]
    [InlineData("<p>On va aller\u00A0vers les gens.</p>", "aller\u00A0vers")]
    [InlineData("<p>Le <strong>pouvoir d’agir</strong> des habitants.</p>", "pouvoir d’agir")]
    [InlineData("<p>Le DPA est ici.</p>", "DPA")]
    [InlineData("<p>La PASS de l'hôpital.</p>", "PASS")]
    [InlineData("<p>Un CeGIDD ouvre.</p>", "CeGIDD")]
    public void The_first_mention_is_linked_whatever_its_apostrophes_and_spaces(string html, string name)
    {
        var (marked, marker) = Mark(html);

        Assert.Equal($"<a href=\"#{TermMarker.AnchorOf(marker.Found[0])}\" class=\"term\" id=\"term-{marker.Found[0].Anchor}\">{name.Replace("\u00A0", "&nbsp;", StringComparison.Ordinal)}</a>", Link(marked));
        Assert.Single(marker.Found);
    }

    [Theory]
    [InlineData("<p>Une formation courte.</p>")]
    [InlineData("<p>Un collectif-aller-versant.</p>")]
    [InlineData("<h3>Aller-vers</h3>")]
    [InlineData("<blockquote><p>L'aller-vers, je connais.</p></blockquote>")]
    [InlineData("<p><a href=\"/fr\">aller-vers</a></p>")]
    [InlineData("<p>Les soins d'abord.</p>")]
    [InlineData("<p>Un pass sanitaire.</p>")]
    public void Common_words_parts_of_words_headings_quotes_and_links_stay_as_they_are(string html)
    {
        var (marked, marker) = Mark(html);

        Assert.Equal(html, marked);
        Assert.Empty(marker.Found);
    }

    [Fact]
    public void Two_terms_of_one_paragraph_are_both_linked_and_the_text_stays_the_same()
    {
        var (marked, marker) = Mark("<p>L'aller-vers &amp; le pouvoir d'agir, <em>enfin</em>.</p>");

        Assert.Equal([Outreach, Agency], marker.Found);
        Assert.Equal("<p>L'aller-vers &amp; le pouvoir d'agir, <em>enfin</em>.</p>", System.Text.RegularExpressions.Regex.Replace(marked, "</?a[^>]*>", ""));
    }

    [Fact]
    public void A_term_of_an_earlier_section_is_not_linked_again()
    {
        var marker = new TermMarker([Outreach]);
        marker.Marked(new RecordSection("one", "One", "<p>aller-vers</p>"));

        Assert.Equal("<p>aller-vers</p>", marker.Marked(new RecordSection("two", "Two", "<p>aller-vers</p>")).Html);
    }

    [Fact]
    public void Without_a_glossary_nothing_changes() =>
        Assert.Equal("<p>aller-vers</p>", new TermMarker([]).Marked(new RecordSection("one", "One", "<p>aller-vers</p>")).Html);

    private static (string Html, TermMarker Marker) Mark(string html)
    {
        var marker = new TermMarker([Outreach, Agency, Training, Hospital, Screening]);
        return (marker.Marked(new RecordSection("one", "One", html)).Html, marker);
    }

    private static string Link(string html) => html[html.IndexOf("<a ", StringComparison.Ordinal)..(html.IndexOf("</a>", StringComparison.Ordinal) + 4)];
}
