using System.Text.Json;

namespace Relais.Tests.Tools;

public sealed class StatsCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void Completeness_tells_what_is_missing_by_its_name()
    {
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("team:\n  staff: 12\n", "team:\n", StringComparison.Ordinal).Replace("effect_levels: [service_organisation]\n", "", StringComparison.Ordinal));

        var run = _centre.Run("stats", "completeness");

        Assert.Equal(0, run.ExitCode);
        var line = Assert.Single(run.Lines, line => line.StartsWith("cabiria-lyon\t", StringComparison.Ordinal));
        Assert.Matches(@"^cabiria-lyon\tpublished\t\d+ %\t(.*, )?Effets observés sur(, .*)?$", line);
    }

    [Fact]
    public void Write_ups_are_in_the_order_of_their_titles()
    {
        Draft("zebre", "École de quartier");
        Draft("abeille", "Zone de calme");
        Draft("milieu", "eau et santé");

        var run = _centre.Run("stats", "completeness");

        Assert.Equal(["cabiria-lyon", "milieu", "zebre", "abeille"], run.Lines.Skip(2).Select(line => line.Split('\t')[0]));
    }

    [Fact]
    public void Coverage_counts_the_write_ups_that_readers_see_and_names_the_terms_never_used()
    {
        Draft("brouillon", "Un brouillon", "themes: [housing]\n");

        var coverage = Json("coverage").GetProperty("coverage").EnumerateArray().ToList();

        var theme = Assert.Single(coverage, facet => facet.GetProperty("facet").GetString() is "theme");
        Assert.Equal((1, 1), (theme.GetProperty("filled").GetInt32(), theme.GetProperty("records").GetInt32()));
        Assert.Equal(["access_to_care", "sexual_health"], theme.GetProperty("terms").EnumerateArray().Select(term => term.GetProperty("id").GetString()));
        Assert.Contains("housing", theme.GetProperty("unused").EnumerateArray().Select(term => term.GetProperty("id").GetString()));
    }

    [Fact]
    public void Translations_name_the_languages_that_are_missing()
    {
        var run = _centre.Run("stats", "translations", "--lang", "en");

        Assert.Contains("French: 1 write-ups of 1", run.Output, StringComparison.Ordinal);
        Assert.Contains("cabiria-lyon\tfr\ten", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_write_up_with_errors_is_named_as_such()
    {
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("lang: fr", "lang: xx", StringComparison.Ordinal));

        Assert.Contains("cabiria-lyon", Json().GetProperty("broken").EnumerateArray().Select(slug => slug.GetString()));
        Assert.Contains("relais check", _centre.Run("stats").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_found_nothing_are_told_when_they_were_asked_often_enough()
    {
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        _centre.Write($".relais/searches/{today}.tsv", "words\tlanguage\toutcome\tsearches\njardin therapeutique\tfr\tnothing\t4\nmon nom\tfr\tnothing\t1\nateliers\tfr\tfound\t9\n");

        var run = _centre.Run("stats", "searches");

        Assert.Contains("jardin therapeutique\tfr\trien\t4", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mon nom", run.Output, StringComparison.Ordinal);
        Assert.Contains("14 recherches comptées", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, Json("searches").GetProperty("searches").GetProperty("untold").GetInt32());
    }

    [Fact]
    public void A_centre_where_nothing_was_counted_says_so() => Assert.Contains("0 recherche comptée", _centre.Run("stats", "searches").Output, StringComparison.Ordinal);

    [Fact]
    public void A_table_that_does_not_exist_is_wrong_usage() => Assert.Equal(2, _centre.Run("stats", "ranking").ExitCode);

    [Fact]
    public void A_broken_schema_is_said()
    {
        _centre.Edit("content-schema.yml", text => text.Replace("\nversion: 1", "\nverzion: 1", StringComparison.Ordinal));

        var run = _centre.Run("stats");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("content-schema.yml(", run.Error, StringComparison.Ordinal);
    }

    private JsonElement Json(params string[] parts) => JsonDocument.Parse(_centre.Run(["stats", .. parts, "--json"]).Output).RootElement;

    private void Draft(string slug, string title, string more = "") =>
        _centre.Write($"content/experiences/{slug}/fr.md", $"---\nlang: fr\nstatus: draft\ntitle: \"{title}\"\n{more}---\n");
}
