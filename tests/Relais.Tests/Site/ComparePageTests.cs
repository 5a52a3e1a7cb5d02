using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Relais.Tests.Site;

/// <summary>Experiences side by side: the table, and what is said when the address asks for what cannot be shown.</summary>
[Collection(SiteTests.Name)]
public sealed class ComparePageTests(SiteFixture site)
{
    private const string Two = "/fr/comparer?id=la-place-sante-saint-denis&id=village-2-sante-echirolles";

    private const string Four = "/fr/comparer?id=la-place-sante-saint-denis&id=village-2-sante-echirolles&id=cabiria-lyon&id=friendship-bench-zimbabwe";

    [Fact]
    public async Task Rows_are_headed_by_fields_and_columns_by_experiences()
    {
        var document = await site.Client.Html(Four);
        var table = document.QuerySelector<IHtmlTableElement>("table")!;
        var compared = site.Centre.Schema.Searchable.Fields.Where(field => field.Comparison).Select(field => field.Label.In("fr")).ToList();

        Assert.NotNull(table.Caption);
        Assert.Equal(6, table.QuerySelectorAll("thead th[scope=col]").Length);
        var heads = table.QuerySelectorAll("tbody th[scope=row]").Select(head => head.Text()).ToList();
        Assert.Equal(compared.Where(heads.Contains), heads);
        Assert.True(heads.Count > 15, $"Only {heads.Count} rows.");
        Assert.All(table.QuerySelectorAll("tbody tr"), row => Assert.Equal(5, row.QuerySelectorAll("td").Length));
        Assert.All(table.QuerySelectorAll("tbody td"), cell => Assert.NotEqual("", cell.Text()));
    }

    [Fact]
    public async Task Each_row_says_in_words_how_alike_they_are_and_the_summary_counts_them()
    {
        var document = await site.Client.Html(Two);
        var findings = Rows(document).Select(row => row.QuerySelector("td").Text()).ToList();
        var summary = document.GetElementById("compare-summary").Text();

        Assert.Equal("Identique", Finding(document, "Niveau de participation"));
        Assert.StartsWith("En partie commun : Tous les habitants", Finding(document, "Publics concernés"), StringComparison.Ordinal);
        Assert.Equal("Non renseigné pour A", Finding(document, "Personnes impliquées"));
        Assert.Equal("Différent", Finding(document, "Structure(s) porteuse(s)"));
        Assert.Contains($"{findings.Count(text => text == "Identique")} points communs", summary, StringComparison.Ordinal);
        Assert.Contains($"{findings.Count(text => text == "Différent")} différence", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_follow_by_their_fixed_ids_in_the_order_of_the_schema()
    {
        var document = await site.Client.Html(Two);
        var sections = site.Centre.Schema.Searchable.Sections.Select(section => section.Id).ToList();
        var shown = document.QuerySelectorAll("table tbody tr[id]").Select(row => row.Id!).ToList();

        Assert.Equal(sections.Where(shown.Contains), shown);
        Assert.True(shown.Count > 8, $"Only {shown.Count} sections.");
        Assert.Contains("Franc-Moisin", document.GetElementById("context")!.QuerySelectorAll("td")[0].Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_of_the_texts_lead_to_the_records_they_come_from()
    {
        var document = await site.Client.Html(Two);

        Assert.Empty(document.QuerySelectorAll("table a[href^='#'], table a[href^='..']"));
        Assert.Contains("/fr/experiences/la-place-sante-saint-denis#source-S1", document.QuerySelectorAll("table a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Texts_in_another_language_say_so_and_why()
    {
        var document = await site.Client.Html("/en/comparer?id=la-place-sante-saint-denis&id=centre-de-sante-3-cites-poitiers");

        Assert.Contains("not translated", document.QuerySelectorAll("main ol > li")[^1].Text(), StringComparison.Ordinal);
        Assert.Equal("fr", document.GetElementById("context")!.QuerySelectorAll("td")[1].QuerySelector("div")!.GetAttribute("lang"));
        Assert.Null(document.GetElementById("context")!.QuerySelectorAll("td")[0].QuerySelector("div")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task Only_the_differences_can_be_asked_for_without_script()
    {
        var all = await site.Client.Html(Two);
        var form = all.QuerySelector<IHtmlFormElement>("form:has(input[type=checkbox][name=rows])")!;
        Assert.Equal("get", form.Method);

        var document = await site.Client.Html(Two + "&rows=differences");
        var findings = Rows(document).Select(row => row.QuerySelectorAll("td")[0].Text()).ToList();

        Assert.NotEmpty(findings);
        Assert.DoesNotContain("Identique", findings);
        Assert.DoesNotContain("Texte à lire", findings);
        Assert.Contains($"{Rows(all).Count - findings.Count} lignes", document.GetElementById("compare-hidden").Text(), StringComparison.Ordinal);
        Assert.True(document.QuerySelector<IHtmlInputElement>("input[type=checkbox][name=rows]")!.IsChecked);
        Assert.Contains("Différent", findings);
    }

    [Fact]
    public async Task Nothing_to_compare_offers_two_choices()
    {
        var document = await site.Client.Html("/fr/comparer");

        Assert.Equal(2, document.QuerySelectorAll("select[name=id]").Length);
        Assert.Null(document.QuerySelector("table"));
        Assert.All(document.QuerySelectorAll<IHtmlSelectElement>("select[name=id]"), select => Assert.Equal(site.Centre.All(site.Centre.Schema.Searchable, "fr").Count + 1, select.Options.Length));
    }

    [Fact]
    public async Task One_experience_waits_for_another()
    {
        var document = await site.Client.Html("/fr/comparer?id=cabiria-lyon");

        Assert.Contains("au moins deux", document.QuerySelector("main .lead").Text(), StringComparison.Ordinal);
        Assert.Equal("cabiria-lyon", document.QuerySelector<IHtmlInputElement>("input[type=hidden][name=id]")!.Value);
        Assert.DoesNotContain("cabiria-lyon", document.QuerySelector<IHtmlSelectElement>("select[name=id]")!.Options.Select(option => option.Value));
    }

    [Fact]
    public async Task More_than_four_are_told_apart_from_the_four_shown()
    {
        var document = await site.Client.Html(Four + "&id=microaree-trieste");

        Assert.Contains("Microaree", document.GetElementById("compare-left-out").Text(), StringComparison.Ordinal);
        Assert.Equal(4, document.QuerySelector("table")!.QuerySelectorAll("thead th[scope=col]").Length - 2);
        Assert.Contains("microaree-trieste", document.QuerySelector("main ol > li a[rel=nofollow]")!.GetAttribute("href")!, StringComparison.Ordinal);
        Assert.DoesNotContain("microaree-trieste", Canonical(document), StringComparison.Ordinal);
        Assert.Empty(document.QuerySelectorAll("select[name=id]"));
    }

    [Fact]
    public async Task An_unknown_name_is_told_and_the_rest_is_compared()
    {
        var document = await site.Client.Html(Two + "&id=nulle-part");

        Assert.Contains("nulle-part", document.GetElementById("compare-unknown").Text(), StringComparison.Ordinal);
        Assert.NotNull(document.QuerySelector("table"));
        Assert.DoesNotContain("nulle-part", Canonical(document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fr/comparer?id=cabiria-lyon&id=cabiria-lyon", "/fr/comparer?id=cabiria-lyon")]
    [InlineData("/fr/comparer?id=&id=Cabiria-Lyon", "/fr/comparer?id=cabiria-lyon")]
    [InlineData("/fr/comparer?rows=autre&x=1", "/fr/comparer")]
    [InlineData("/fr/selection?id=&id=cabiria-lyon&id=cabiria-lyon", "/fr/selection?id=cabiria-lyon")]
    public async Task Repeats_blanks_and_strangers_lead_to_the_one_address(string asked, string expected) => Assert.Equal(expected, await site.Client.Redirect(asked));

    [Theory]
    [InlineData("/fr/comparer?id=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/fr/comparer?id=../../etc/passwd&id=%00")]
    [InlineData("/en/comparer?id=%F0%9F%98%80&id=a%26b&id=c%2Bd")]
    [InlineData("/fr/selection?id=%3Cb%3E&id=%25")]
    public async Task No_name_breaks_the_page(string address)
    {
        var page = await site.Client.Page(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_names_as_an_address_can_hold_are_answered()
    {
        var page = await site.Client.Page("/fr/comparer?" + string.Join('&', Enumerable.Range(0, 400).Select(index => $"id=x{index}")));

        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    [Fact]
    public async Task A_comparison_is_not_for_crawlers_and_shows_its_address()
    {
        var document = await site.Client.Html(Two);

        Assert.Equal("noindex", document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.EndsWith(Two, Canonical(document), StringComparison.Ordinal);
        Assert.EndsWith(Two, document.QuerySelector(".compare__address").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_one_leads_to_the_comparison_of_the_others()
    {
        var document = await site.Client.Html(Four);
        var link = document.QuerySelectorAll("main ol > li a[rel=nofollow]")[1];

        Assert.Equal(Four.Replace("&id=village-2-sante-echirolles", "", StringComparison.Ordinal), link.GetAttribute("href"));
        Assert.Contains("Village 2", link.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_two_experiences_can_be_compared()
    {
        var slugs = site.Centre.All(site.Centre.Schema.Searchable, "fr").Select(card => card.Slug).ToList();

        foreach (var (one, other) in slugs.Zip(slugs.Skip(1).Append(slugs[0])))
            Assert.NotNull((await site.Client.Html($"/en/comparer?id={one}&id={other}")).QuerySelector("table"));
    }

    private static List<IElement> Rows(IHtmlDocument document) => [.. document.QuerySelector("table")!.QuerySelectorAll("tbody tr")];

    private static string Finding(IHtmlDocument document, string field) => Rows(document).Single(row => row.QuerySelector("th").Text() == field).QuerySelector("td").Text();

    private static string Canonical(IHtmlDocument document) => document.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
}
