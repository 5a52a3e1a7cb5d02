using System.Globalization;
using Relais.Indexer.Counting;

namespace Relais.Tests.Site.Counting;

/// <summary>What is no search, or nobody's, is not counted; and the page that tells what is counted tells the truth. One site does for all: nothing is ever written.</summary>
public sealed class UncountedTests(CountingSite site) : IClassFixture<CountingSite>, IDisposable
{
    private readonly HttpClient _reader = site.Client(CountingSite.Browser);

    [Theory]
    [InlineData("/fr/experiences?audience=migrants")]
    [InlineData("/fr/experiences")]
    [InlineData("/fr/experiences?q=sante&audience=migrants")]
    [InlineData("/fr/experiences?q=sante&sort=newest")]
    [InlineData("/fr/experiences?q=sante&view=map")]
    [InlineData("/fr/experiences?q=sante&view=charts")]
    [InlineData("/fr/experiences?q=sante&exact=1")]
    [InlineData("/fr/experiences.atom?q=sante")]
    [InlineData("/fr/suggestions?q=sante")]
    [InlineData("/fr/comparables?q=isolement")]
    public async Task Filters_pages_views_feeds_and_situations_are_not_counted(string address)
    {
        Assert.True((await _reader.Page(address)).Status is System.Net.HttpStatusCode.OK);

        Assert.Empty(site.Written());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)")]
    [InlineData("Mozilla/5.0 (compatible; YandexBot/3.0)")]
    [InlineData("Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2)")]
    [InlineData("curl/8.5.0")]
    [InlineData("python-requests/2.31.0")]
    public async Task Programs_are_not_counted(string userAgent)
    {
        using var client = site.Client(userAgent);

        await client.Html("/fr/experiences?q=mediation");

        Assert.Empty(site.Written());
    }

    [Fact]
    public async Task Neither_a_page_fetched_ahead_nor_a_redirect_nor_a_head_is_a_search()
    {
        using var ahead = new HttpRequestMessage(HttpMethod.Get, new Uri("/fr/experiences?q=mediation", UriKind.Relative));
        ahead.Headers.Add("Sec-Purpose", "prefetch;prerender");
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/fr/experiences?q=mediation", UriKind.Relative));
        (await _reader.SendAsync(ahead)).Dispose();
        (await _reader.SendAsync(head)).Dispose();
        Assert.NotNull(await _reader.Redirect("/fr/experiences?sort=&q=mediation"));

        Assert.Empty(site.Written());
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_legal_page_tells_the_very_bounds_that_are_kept(string language)
    {
        var told = (await _reader.Html($"/{language}/mentions-legales")).QuerySelector("main").Text();

        foreach (var bound in new[] { KeptWords.MostCharacters, DayCounts.MostTexts, MissedSearches.LeastSearches, MissedSearches.Days, CountsFolder.DaysKept })
            Assert.Matches($@"(?<![0-9]){string.Join("[ ,]?", bound.ToString("N0", CultureInfo.InvariantCulture).Split(','))} (car|char|text|diff|fois|times|jours|days)", told);
    }

    public void Dispose() => _reader.Dispose();
}
