using System.Text.Json;

namespace Relais.Tests.Tools;

/// <summary>What the original said when the translator saw it, found in a real git repository by its fingerprint.</summary>
public sealed class TranslateDiffInGitTests
{
    private const string Original = SmallCentre.WriteUp;
    private const string English = "content/experiences/cabiria-lyon/en.md";
    private const string Handmade = "---\nlang: en\ntranslation: {of: fr, method: human, date: 2026-01-02}\ntitle: \"Cabiria in Lyon\"\nsummary: \"" + Summary + "\"\n---\n";
    private const string Summary = "For more than thirty years in Lyon, Cabiria has led health work with people who do sex work. Half of the team and half of the board are people concerned; the other half are other professionals. The team reaches out by day and by night, in town and on the roads.";

    [Theory]
    [InlineData("")]
    [InlineData("centre")]
    public async Task The_text_before_is_found_across_versions_and_a_rename(string under)
    {
        using var centre = await GitCentre.OfAsync(under);
        centre.Write(English, Handmade);
        centre.Run("translate", "confirm", "cabiria-lyon", "en");
        await centre.CommitAsync("Traduction");
        centre.Edit(Original, "title: \"Cabiria, à Lyon", "title: \"Cabiria à Lyon");
        await centre.CommitAsync("Premier changement");
        centre.Edit(Original, "title: \"Cabiria à Lyon", "title: \"Cabiria (Lyon)");
        await centre.CommitAsync("Second changement");
        Directory.Move(Path.Combine(centre.Root, "content/experiences/cabiria-lyon"), Path.Combine(centre.Root, "content/experiences/cabiria"));
        await centre.CommitAsync("Autre nom");

        var text = centre.Run("translate", "status", "cabiria", "--diff");
        var json = JsonDocument.Parse(Assert.Single(centre.Run("translate", "status", "--diff", "--json").Lines)).RootElement.GetProperty("stale")[0];

        Assert.True(text.ExitCode == 0, text.Error);
        Assert.Contains("    -title: \"Cabiria, à Lyon", text.Output, StringComparison.Ordinal);
        Assert.Contains("    +title: \"Cabiria (Lyon)", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("title: \"Cabiria, à Lyon", json.GetProperty("before").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("title: \"Cabiria (Lyon)", json.GetProperty("now").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_git_never_had_is_said()
    {
        using var centre = await GitCentre.OfAsync();
        centre.Write(English, Handmade);
        centre.Edit(Original, "title: \"Cabiria, à Lyon", "title: \"Cabiria (jamais enregistré)");
        centre.Run("translate", "confirm", "cabiria-lyon", "en");
        centre.Edit(Original, "title: \"Cabiria (jamais enregistré)", "title: \"Cabiria");

        var run = centre.Run("translate", "status", "--diff");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("git n'a pas ce que l'original disait", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_repository_the_parts_are_named_all_the_same()
    {
        using var centre = new SmallCentre();
        centre.Write(English, Handmade);
        centre.Run("translate", "confirm", "cabiria-lyon", "en");
        centre.Edit(Original, text => text.Replace("title: \"Cabiria, à Lyon", "title: \"Cabiria", StringComparison.Ordinal));

        var run = centre.Run("translate", "status", "--diff");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("« Titre » (title)", run.Output, StringComparison.Ordinal);
    }
}
