using System.Net;
using Relais.Tests.Following;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site;

/// <summary>What readers see of the past of a record, in a real repository.</summary>
public sealed class HistoryPageTests : IDisposable
{
    private const string File = "content/experiences/jardin-neuf/fr.md";
    private const string Address = "/fr/experiences/jardin-neuf";

    private readonly CentreCopy _copy = CentreCopy.Handful();

    public void Dispose()
    {
        if (Directory.Exists(_copy.Root)) _copy.Dispose();
    }

    [Fact]
    public async Task A_record_tells_when_it_was_written_and_by_whom()
    {
        using var git = await Git();
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        var past = (await client.Html(Address)).GetElementById("past-title")!.ParentElement!;

        Assert.Contains("Contributions : Ana Prénom", past.Text(), StringComparison.Ordinal);
        Assert.Equal(Address + "/history", past.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("@", past.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_in_another_language_leads_to_the_one_history_of_its_record()
    {
        using var git = await Git();
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        var link = (await client.Html("/fr/experiences/clas-perou/es")).GetElementById("past-title")!.ParentElement!.QuerySelector("a")!.GetAttribute("href")!;

        Assert.Equal("/fr/experiences/clas-perou/history", link);
        Assert.Equal(HttpStatusCode.OK, (await client.Page(link)).Status);
    }

    [Fact]
    public async Task Its_history_tells_the_words_that_changed_with_and_without_colours()
    {
        using var git = await Git();
        _copy.Change(File, "Zygomorphe : un mot à part.", "Zygomorphe : un mot à part, toujours.");
        _copy.Change(File, "title: \"Un jardin", "title: \"Le jardin");
        var commit = await git.Commit("Préciser ana@exemple.org");
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        var page = await client.Html(Address + "/history");

        Assert.Equal(2, page.QuerySelectorAll(".versions__item").Length);
        Assert.Contains("Préciser […]", page.QuerySelector(".versions__item").Text(), StringComparison.Ordinal);
        Assert.Equal($"?version={commit[..8]}#change", page.QuerySelector(".versions__item a")!.GetAttribute("href"));
        Assert.Equal("Titre", page.QuerySelector(".change__fields dt").Text());
        Assert.Equal("[retiré : Un]", page.QuerySelector(".change__fields del").Text());
        Assert.Equal("[ajouté : Le]", page.QuerySelector(".change__fields ins").Text());
        Assert.Equal("[ajouté : , toujours]", page.QuerySelector(".change__text ins").Text());
        Assert.Equal("noindex, nofollow", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        var english = await client.Html($"/en/experiences/jardin-neuf/history?version={commit[..8]}");
        Assert.Equal("Title", english.QuerySelector(".change__fields dt").Text());
    }

    [Fact]
    public async Task What_was_a_draft_stays_unseen()
    {
        _copy.AddExperience("jardin-neuf", "Un secret d'atelier, à Lyon", "Zygomorphe", status: "draft");
        using var git = await PushedCentre.Of(_copy);
        _copy.Change(File, "Un secret d'atelier", "Un jardin de quartier");
        var draft = await git.Commit("Encore un brouillon");
        _copy.Change(File, "status: draft", "status: published");
        var published = await git.Commit("Publier");
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        foreach (var commit in new[] { draft, published })
        {
            var page = await client.Html($"{Address}/history?version={commit[..8]}");

            Assert.Empty(page.QuerySelectorAll(".change__fields, .change__text"));
            Assert.DoesNotContain("secret", page.Body.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_version_that_is_not_one_of_the_record_is_nowhere()
    {
        using var git = await Git();
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        foreach (var version in new[] { "abc", "0123456789", "--help", "HEAD" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.Page($"{Address}/history?version={version}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await client.Page("/fr/experiences/nulle-part/history")).Status);
    }

    [Fact]
    public async Task A_served_branch_has_its_past_too()
    {
        using var git = await Git();
        using var site = new SiteFactory(_copy)
        {
            Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Centre:Git:Remote"] = git.Bare, ["Centre:Git:Data"] = git.Branch.Folder, ["Centre:Git:FetchSeconds"] = "0" },
        };
        using var client = site.Visitor();

        Assert.Contains("Ana Prénom", (await client.Html(Address + "/history")).QuerySelector(".versions__item").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_repository_the_record_says_nothing_and_the_history_says_so()
    {
        _copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        using var site = new SiteFactory(_copy);
        using var client = site.Visitor();

        Assert.Null((await client.Html(Address)).GetElementById("past-title"));
        Assert.Contains("n'est pas dans un dépôt git", (await client.Html(Address + "/history")).QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    private async Task<PushedCentre> Git()
    {
        _copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        return await PushedCentre.Of(_copy);
    }
}
