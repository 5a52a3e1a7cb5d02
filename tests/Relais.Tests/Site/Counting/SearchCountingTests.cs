using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Relais.Indexer.Counting;
using Relais.Site.Counting;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Counting;

/// <summary>What people search for is counted per day; who, from where and at what hour is not known to anyone.</summary>
public sealed class SearchCountingTests : IDisposable
{
    private readonly CountingSite _site = new();
    private readonly HttpClient _client;

    public SearchCountingTests() => _client = _site.Client(CountingSite.Browser);

    private string Folder => _site.Folder;

    [Fact]
    public async Task A_search_is_counted_by_its_words_its_language_and_what_came_of_it()
    {
        await _client.Html("/fr/experiences?q=M%C3%A9diation");
        await _client.Html("/fr/experiences?q=mediation");
        await _client.Html("/en/experiences?q=mediation");
        await _client.Html("/fr/experiences?q=xyzzyqwerty");
        await _client.Html("/fr/experiences?q=mediation+xyzzyqwerty");

        Assert.Equal(["mediation\ten\tfound\t1", "mediation\tfr\tfound\t2", "mediation xyzzyqwerty\tfr\tpart\t1", "xyzzyqwerty\tfr\tnothing\t1"], _site.Written());
    }

    [Fact]
    public async Task The_next_page_of_a_search_is_not_counted()
    {
        _site.Factory.Copy.Change(CentreCopy.Schema, "page_size: 20", "page_size: 2");
        _site.Factory.Centre.Follow();
        await _client.Html("/fr/experiences?q=sante");
        await _client.Html("/fr/experiences?q=sante&page=2");

        Assert.Equal(["sante\tfr\tfound\t1"], _site.Written());
    }

    [Fact]
    public async Task A_telephone_whose_name_ends_like_that_of_a_program_is_counted()
    {
        _client.DefaultRequestHeaders.UserAgent.Clear();
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Linux; Android 13; CUBOT KINGKONG 9) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36");

        await _client.Html("/fr/experiences?q=mediation");

        Assert.Equal(["mediation\tfr\tfound\t1"], _site.Written());
    }

    [Fact]
    public async Task An_address_of_somebody_is_counted_without_being_kept()
    {
        await _client.Html("/fr/experiences?q=awa.diop%40example.org");
        await _client.Html("/fr/experiences?q=06+12+34+56+78");

        Assert.All(_site.Written(), line => Assert.StartsWith("\tfr\t", line, StringComparison.Ordinal));
        Assert.Equal(2, Directory.GetFiles(Folder).SelectMany(File.ReadAllLines).Skip(1).Sum(line => int.Parse(line.Split('\t')[^1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Each_search_is_of_its_day_whenever_it_is_written()
    {
        await _client.Html("/fr/experiences?q=mediation");
        _site.Clock.Now = _site.Clock.Now.AddMinutes(2);
        await _client.Html("/fr/experiences?q=mediation");

        Assert.Equal(["mediation\tfr\tfound\t1", "mediation\tfr\tfound\t1"], _site.Written());
        Assert.Equal(["2026-11-22.tsv", "2026-11-23.tsv"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stopping_the_site_writes_what_was_counted()
    {
        await _client.Html("/fr/experiences?q=mediation");
        var writer = _site.Factory.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Single(service => service.GetType().Name is "CountsWriter");

        await writer.StopAsync(CancellationToken.None);

        Assert.Equal(["mediation\tfr\tfound\t1"], _site.Lines());
    }

    [Fact]
    public async Task What_cannot_be_written_waits_for_the_next_time()
    {
        await _client.Html("/fr/experiences?q=mediation");
        await File.WriteAllTextAsync(Folder, "a file where the folder should be");
        Assert.ThrowsAny<IOException>(_site.Factory.Services.GetRequiredService<SearchCounter>().Write);
        File.Delete(Folder);

        Assert.Equal(["mediation\tfr\tfound\t1"], _site.Written());
    }

    [Fact]
    public async Task The_status_page_tells_words_missed_three_times_and_only_counts_the_others()
    {
        for (var i = 0; i < MissedSearches.LeastSearches; i++) await _client.Html("/fr/experiences?q=Xyzzyqw%C3%A9rty");
        for (var i = 1; i < MissedSearches.LeastSearches; i++) await _client.Html("/fr/experiences?q=zyxwvutsrq");
        _site.Written();

        var missed = (await _client.Html("/fr/status")).QuerySelector("section[aria-labelledby=missed]")!;

        Assert.Equal(["xyzzyqwerty", "fr", "rien", "3"], missed.QuerySelectorAll("tbody tr").Single().Children.Select(cell => cell.Text()));
        Assert.DoesNotContain("zyxwvutsrq", missed.Text(), StringComparison.Ordinal);
        Assert.Contains("2 autres recherches", missed.Text(), StringComparison.Ordinal);
        Assert.Contains("5 recherches comptées en tout", missed.Text(), StringComparison.Ordinal);
        Assert.Contains("2 other searches", (await _client.Html("/en/status")).QuerySelector("section[aria-labelledby=missed]").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Switched_off_nothing_is_counted_nor_shown()
    {
        using var site = new SiteFactory { Settings = { ["Centre:CountSearches"] = "false" } };
        using var client = site.Visitor();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(CountingSite.Browser);
        await client.Html("/fr/experiences?q=mediation");

        site.Services.GetRequiredService<SearchCounter>().Write();

        Assert.False(Directory.Exists(Path.Combine(Path.GetDirectoryName(site.Copy.Index)!, "searches")));
        Assert.Null((await client.Html("/fr/status")).QuerySelector("section[aria-labelledby=missed]"));
    }

    [Fact]
    public async Task The_folder_can_be_named()
    {
        using var site = new SiteFactory();
        var named = Path.Combine(site.Copy.Root, ".elsewhere");
        site.Settings["Centre:SearchCounts"] = named;
        using var client = site.Visitor();
        client.DefaultRequestHeaders.UserAgent.ParseAdd(CountingSite.Browser);
        await client.Html("/fr/experiences?q=mediation");

        site.Services.GetRequiredService<SearchCounter>().Write();

        Assert.Single(Directory.GetFiles(named));
    }

    public void Dispose()
    {
        _client.Dispose();
        _site.Dispose();
    }
}
