using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Tests.Site;

/// <summary>What a visitor types finds what is in the centre.</summary>
[Collection(SiteTests.Name)]
public sealed partial class SearchAcceptanceTests(SiteFixture site)
{
    private static readonly string[] Seeds = ["la-place-sante-saint-denis", "case-de-sante-toulouse"];

    [Theory]
    [InlineData("/fr/experiences?q=sante+communautaire")]
    [InlineData("/fr/experiences?q=Sant%C3%A9+Communautaire")]
    [InlineData("/en/experiences?q=community+health")]
    [InlineData("/fr/experiences?q=community+health")]
    [InlineData("/en/experiences?q=sante+communautaire")]
    public async Task Community_health_typed_any_way_finds_both_seeds_on_the_first_page(string address)
    {
        var document = await site.Client.Html(address);

        Assert.All(Seeds, seed => Assert.Contains(seed, document.Results()));
    }

    [Theory]
    [InlineData("musicothérapie", "la-place-sante-saint-denis")]
    [InlineData("tai-chi", "la-place-sante-saint-denis")]
    [InlineData("désert médical", "la-place-sante-saint-denis")]
    public async Task Words_that_stand_only_in_a_body_find_it(string words, string slug)
    {
        Assert.Contains(slug, await Found(words));
        Assert.Contains(slug, await Found(WithoutAccents(words)));
    }

    [Fact]
    public async Task Every_write_up_is_found_by_every_word_of_its_title_with_and_without_accents()
    {
        var sought = FrontMatter.Published(site.Root)
            .SelectMany(writeUp => Words(writeUp.Title).SelectMany(word => new[] { word, WithoutAccents(word) }).Select(word => (word, writeUp.Slug)))
            .ToLookup(pair => pair.word, pair => pair.Slug, StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var word in sought) lost.AddRange((await Lost(word.Key, word)).Select(slug => $"« {word.Key} » does not find {slug}"));

        Assert.Empty(lost);
        Assert.True(sought.Count > 100, "The titles have more words than that.");
    }

    [Fact]
    public async Task A_whole_title_finds_its_write_up_first()
    {
        var elsewhere = new List<string>();
        foreach (var writeUp in FrontMatter.Published(site.Root))
        {
            var first = (await site.Client.Html(Search(writeUp.Title))).Results().FirstOrDefault("nothing");
            if (first != writeUp.Slug) elsewhere.Add($"« {writeUp.Title} » finds {first} before {writeUp.Slug}");
        }

        Assert.Empty(elsewhere);
    }

    [Fact]
    public async Task The_count_is_told_in_a_live_status_with_the_words()
    {
        var document = await site.Client.Html("/fr/experiences?q=sante+communautaire&audience=migrants");
        var status = document.QuerySelector("[role=status]").Text();

        Assert.Equal((await site.Client.Found("/fr/experiences?q=sante+communautaire&audience=migrants")).Count, document.Total());
        Assert.Contains("« sante communautaire »", status.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("public : Personnes migrantes", status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passage_links_to_the_section_that_has_the_words()
    {
        var document = await site.Client.Html("/fr/experiences?q=musicotherapie");
        var passage = document.QuerySelectorAll("main ol article a").First(link => link.QuerySelector("mark") is not null);
        var target = passage.GetAttribute("href")!;

        var record = await site.Client.Html(target.Split('#')[0]);
        var section = record.GetElementById(target.Split('#')[1])!.Closest("section")!;

        Assert.Equal("musicothérapie", passage.QuerySelector("mark").Text());
        Assert.Contains("musicothérapie", section.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_passage_of_a_broad_search_links_to_a_heading_of_its_record()
    {
        var document = await site.Client.Html("/en/experiences?q=health");
        var targets = document.QuerySelectorAll("main ol article a[href*='#']").Select(link => link.GetAttribute("href")!).ToList();
        var lost = new List<string>();
        foreach (var target in targets)
        {
            var record = await site.Client.Html(target.Split('#')[0]);
            if (record.GetElementById(target.Split('#')[1]) is null) lost.Add(target);
        }

        Assert.NotEmpty(targets);
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("titre:")]
    [InlineData("a\"b -c* (d OR [e")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1 --")]
    [InlineData("***")]
    [InlineData("\u0000\u0001")]
    [InlineData("😀")]
    public async Task Anything_typed_is_answered_and_shown_as_text(string words)
    {
        var page = await site.Client.Page("/fr/experiences?q=" + Uri.EscapeDataString(words));

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endless_words_are_cut_and_answered()
    {
        var page = await site.Client.Page("/fr/experiences?q=" + string.Concat(Enumerable.Repeat("sante+", 600)));

        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
    }

    private static string Search(string words) => "/fr/experiences?q=" + Uri.EscapeDataString(words);

    private Task<List<string>> Found(string words) => site.Client.Found(Search(words));

    /// <summary>Those that no page of the results has; pages are turned for as long as some are missing.</summary>
    private async Task<IEnumerable<string>> Lost(string words, IEnumerable<string> slugs)
    {
        var missing = slugs.ToHashSet(StringComparer.Ordinal);
        for (var next = Search(words); next is not null && missing.Count > 0;)
        {
            var document = await site.Client.Html(next);
            missing.ExceptWith(document.Results());
            next = document.NextPage();
        }

        return missing;
    }

    /// <summary>As a reader would: hyphenated words whole and in parts, words after an apostrophe, never the elided letter alone.</summary>
    private static IEnumerable<string> Words(string title) =>
        Elided().Replace(title, " ").Split([' ', '\u00A0', ',', ':', '(', ')', '.', ';', '«', '»', '"'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => word.Split('-', StringSplitOptions.RemoveEmptyEntries).Append(word)).Distinct(StringComparer.Ordinal);

    private static string WithoutAccents(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"\b\p{L}{1,2}['’](?=\p{L})")]
    private static partial Regex Elided();
}
