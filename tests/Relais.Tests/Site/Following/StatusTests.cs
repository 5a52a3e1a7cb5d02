using System.Text.Json;
using Relais.Tests.Publishing;

namespace Relais.Tests.Site.Following;

/// <summary>Editors see which version is served and which one waits, and programs can read it.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private ServedBranch _served = null!;

    public async Task InitializeAsync() => _served = await ServedBranch.Start();

    public Task DisposeAsync()
    {
        _served.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_version_served_and_the_one_that_waits_are_told_in_both_languages()
    {
        _served.Git.Copy.Change(CentreCopy.Schema, "version: 1", "version: one");
        var bad = await _served.Git.Push("Casse le schéma");
        await _served.Look();

        var french = (await _served.Client.Html("/fr/status")).QuerySelector("main").Text();
        var english = (await _served.Client.Html("/en/status")).QuerySelector("main").Text();

        Assert.Contains("« Premier envoi »", french, StringComparison.Ordinal);
        Assert.Contains($"Version en attente : {bad[..8]} « Casse le schéma »", french, StringComparison.Ordinal);
        Assert.Contains($"Version waiting: {bad[..8]} 'Casse le schéma'", english, StringComparison.Ordinal);
        Assert.Contains("content-schema.yml(", french, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_read_the_same()
    {
        await _served.Look();

        using var status = await Status(_served.Client);
        var root = status.RootElement;

        Assert.Equal("Premier envoi", root.GetProperty("served").GetProperty("commit").GetProperty("subject").GetString());
        Assert.Equal(_served.Site.Centre.Current.Report.Records, root.GetProperty("served").GetProperty("records").GetInt32());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("waiting").ValueKind);
        Assert.Equal("main", root.GetProperty("following").GetProperty("branch").GetString());
        Assert.Equal("unchanged", root.GetProperty("following").GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Array, root.GetProperty("findings").ValueKind);
        Assert.DoesNotContain("ana@exemple.org", root.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_that_is_gone_is_told()
    {
        await _served.Git.DeleteBranch();
        await _served.Look();

        Assert.Contains("n'existe pas, ou plus", (await _served.Client.Html("/fr/status")).QuerySelector("main").Text().Replace('’', '\''), StringComparison.Ordinal);
        await _served.Client.Html("/fr/experiences/cabiria-lyon");
    }

    [Fact]
    public async Task A_centre_that_is_a_folder_follows_nothing()
    {
        using var folder = new SiteFactory();
        using var client = folder.Visitor();

        using var status = await Status(client);

        Assert.Equal(JsonValueKind.Null, status.RootElement.GetProperty("following").ValueKind);
        Assert.Equal(JsonValueKind.Null, status.RootElement.GetProperty("served").GetProperty("commit").ValueKind);
        Assert.DoesNotContain("Branche suivie", (await client.Html("/fr/status")).QuerySelector("main").Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Images_come_from_the_commit_served()
    {
        _served.Git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _served.Git.Copy.Write("content/experiences/jardin-neuf/jardin.jpg", "une image");
        await _served.Git.Push("Ajoute une image");
        await _served.Look();

        Assert.Equal("une image", (await _served.Client.Page("/media/experiences/jardin-neuf/jardin.jpg")).Text);
    }

    [Fact]
    public async Task A_record_kept_in_its_last_good_version_keeps_its_images()
    {
        _served.Git.Copy.AddExperience("jardin-neuf", "Un jardin de quartier, à Lyon", "Zygomorphe");
        _served.Git.Copy.Write("content/experiences/jardin-neuf/jardin.jpg", "une image");
        await _served.Git.Push("Ajoute une image");
        await _served.Look();
        _served.Git.Copy.Delete("content/experiences/jardin-neuf/jardin.jpg");
        _served.Git.Copy.Change("content/experiences/jardin-neuf/fr.md", "\nthemes: [", "\nthemes: [martian_health, ");
        await _served.Git.Push("Retire l'image et se trompe");
        await _served.Look();

        Assert.Equal("une image", (await _served.Client.Page("/media/experiences/jardin-neuf/jardin.jpg")).Text);
    }

    private static async Task<JsonDocument> Status(HttpClient client)
    {
        var page = await client.Page("/status.json");
        Assert.StartsWith("application/json", page.Headers["Content-Type"], StringComparison.Ordinal);
        return JsonDocument.Parse(page.Text);
    }
}
