using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Relais.Tests.Site.Searching;

/// <summary>What completes a search while it is typed.</summary>
[Collection(SiteTests.Name)]
public sealed class SuggestionTests(SiteFixture site)
{
    [Theory]
    [InlineData("/fr/suggestions?q=fem", "term", "Femmes", "/fr/experiences?audience=women")]
    [InlineData("/en/suggestions?q=wom", "term", "Women", "/en/experiences?audience=women")]
    [InlineData("/fr/suggestions?q=qpv", "term", "Quartier prioritaire de la politique de la ville (QPV)", "/fr/experiences?territory_type=priority_neighbourhood")]
    [InlineData("/fr/suggestions?q=csapa", "term", "Conduites addictives et réduction des risques (CSAPA)", "/fr/experiences?theme=addictions")]
    [InlineData("/fr/suggestions?q=seine+den", "term", "Seine-Saint-Denis", "/fr/experiences?territory=FR-93")]
    [InlineData("/fr/suggestions?q=la+place", "title", "La Place Santé, à Saint-Denis : un centre de santé né d'une association de quartier", "/fr/experiences/la-place-sante-saint-denis")]
    public async Task Terms_places_and_titles_are_found_by_the_beginnings_of_their_words(string address, string kind, string text, string url)
    {
        var suggestions = await Suggestions(address);

        Assert.Contains((kind, text, url), suggestions.Select(one => ((string)one!["kind"]!, Text(one).Replace('\u00A0', ' ').Replace('\u202F', ' '), (string)one["url"]!)));
    }

    [Theory]
    [InlineData("/fr/suggestions?q=sant")]
    [InlineData("/fr/suggestions?q=cent")]
    [InlineData("/en/suggestions?q=com")]
    [InlineData("/fr/suggestions?q=saint")]
    public async Task There_are_eight_at_most_and_each_leads_to_something(string address)
    {
        var suggestions = await Suggestions(address);

        Assert.InRange(suggestions.Count, 1, 8);
        Assert.Equal(suggestions.Count, suggestions.Select(one => (string)one!["url"]!).Distinct(StringComparer.Ordinal).Count());
        foreach (var one in suggestions)
        {
            var there = await site.Client.Html((string)one!["url"]!);
            if ((string?)one["count"] is { } count) Assert.Equal(count.Split(' ')[0], there.Total().ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task An_organisation_is_found_by_its_name_and_leads_to_its_page()
    {
        var organisation = site.Centre.All(site.Centre.Schema.Type("organisation")!, "fr")[0];
        var name = Relais.Indexer.Content.RecordTexts.Title(organisation, site.Centre.Schema.Type("organisation")!, "fr");

        var suggestions = await Suggestions("/fr/suggestions?q=" + Uri.EscapeDataString(name));

        Assert.Contains(suggestions, one => (string)one!["url"]! == "/fr/organisations/" + organisation.Slug);
    }

    [Fact]
    public async Task What_was_typed_is_told_apart_whatever_its_accents()
    {
        var suggestion = (await Suggestions("/fr/suggestions?q=MEDIA")).First(one => Text(one!).StartsWith("Médiation", StringComparison.Ordinal))!;

        Assert.Equal("Média", string.Concat(suggestion["parts"]!.AsArray().Where(part => (bool)part!["found"]!).Select(part => (string)part!["text"]!)));
    }

    [Theory]
    [InlineData("", "must be given once")]
    [InlineData("?q=", "at least 3 characters")]
    [InlineData("?q=ab", "at least 3 characters")]
    [InlineData("?q=%20%20a%20%20", "at least 3 characters")]
    [InlineData("?q=abc&q=def", "must be given once")]
    public async Task What_cannot_be_answered_is_a_problem_that_says_why(string query, string why)
    {
        var page = await site.Client.Page("/fr/suggestions" + query);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("application/problem+json", page.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains(why, (string)JsonNode.Parse(page.Text)!["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_characters_are_refused() => Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.Page("/fr/suggestions?q=" + new string('a', 301))).Status);

    [Theory]
    [InlineData("%00%01%02")]
    [InlineData("***")]
    [InlineData("<script>")]
    [InlineData("xyzzyqwerty")]
    public async Task What_completes_to_nothing_is_an_empty_list(string typed) => Assert.Empty(await Suggestions("/fr/suggestions?q=" + typed));

    [Fact]
    public async Task An_answer_may_be_kept_and_is_not_sent_twice()
    {
        using var first = await site.Client.GetAsync(new Uri("/fr/suggestions?q=sant", UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/fr/suggestions?q=sant", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(again);

        Assert.True(first.Headers.CacheControl is { Public: true, MaxAge: { TotalSeconds: > 0 } });
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/fr", "/fr/suggestions")]
    [InlineData("/en/experiences", "/en/suggestions")]
    public async Task The_search_box_knows_where_to_ask_and_without_script_is_a_plain_box(string page, string endpoint)
    {
        var box = (await site.Client.Html(page)).GetElementById("q")!;

        Assert.Equal(endpoint, box.GetAttribute("data-suggest"));
        Assert.Equal("3", box.GetAttribute("data-suggest-from"));
        Assert.Null(box.GetAttribute("role"));
        Assert.Null(box.GetAttribute("aria-expanded"));
    }

    private static string Text(JsonNode suggestion) => string.Concat(suggestion["parts"]!.AsArray().Select(part => (string)part!["text"]!));

    private async Task<JsonArray> Suggestions(string address)
    {
        var page = await site.Client.Page(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return JsonSerializer.Deserialize<JsonNode>(page.Text)!["suggestions"]!.AsArray();
    }
}
