using System.Text.Json;

namespace Relais.Tests.Tools;

public sealed class SearchCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void Words_find_a_record_and_are_marked_in_its_excerpts()
    {
        var run = _centre.Run("search", "parité");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("1 expérience pour « parité »\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("/fr/experiences/cabiria-lyon", run.Output, StringComparison.Ordinal);
        Assert.Contains("Rhône, France", run.Output, StringComparison.Ordinal);
        Assert.Contains("**parité**", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_whole_result_is_one_json_object()
    {
        var run = _centre.Run("search", "parité", "--json");

        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(1, answer.GetProperty("total").GetInt32());
        Assert.Equal("cabiria-lyon", answer.GetProperty("hits")[0].GetProperty("slug").GetString());
        Assert.Contains("**", answer.GetProperty("hits")[0].GetProperty("excerpts")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("theme", answer.GetProperty("facets")[0].GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("territory=FR", 1)]
    [InlineData("country=FR", 1)]
    [InlineData("territory=GB", 0)]
    [InlineData("territory=France", 1)]
    [InlineData("year_from=1990", 1)]
    [InlineData("year_from=2020", 0)]
    public void A_facet_keeps_the_records_that_have_its_value(string facet, int expected)
    {
        var run = _centre.Run("search", "--facet", facet, "--json");

        Assert.Equal(expected, JsonDocument.Parse(run.Output).RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("thme=mental_health", "« theme »")]
    [InlineData("theme=mental_helth", "« mental_health »")]
    [InlineData("theme=Santé mental", "« mental_health »")]
    [InlineData("Publics concernés=x", "« audience »")]
    [InlineData("year_from=hier", "2010")]
    [InlineData("theme", "facette=valeur")]
    public void An_unknown_facet_or_value_is_refused_with_a_suggestion(string facet, string expected)
    {
        var run = _centre.Run("search", "--facet", facet);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_says_what_wider_searches_would_find()
    {
        var run = _centre.Run("search", "parité", "--facet", "territory=GB");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("0 expérience", run.Output, StringComparison.Ordinal);
        Assert.Contains("Royaume-Uni : 1 résultat", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stale_index_is_made_again_and_a_fresh_one_is_not()
    {
        var first = _centre.Run("search", "parité");
        var second = _centre.Run("search", "parité");
        _centre.Edit(SmallCentre.WriteUp, text => text + "\nUn mot nouveau : saperlipopette.\n");
        var third = _centre.Run("search", "saperlipopette");

        Assert.Contains("Index remis à jour", first.Error, StringComparison.Ordinal);
        Assert.Equal("", second.Error);
        Assert.Contains("Index remis à jour", third.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 expérience", third.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_past_the_last_is_refused() => Assert.Equal(2, _centre.Run("search", "--page", "3").ExitCode);

    [Fact]
    public void An_unusable_schema_is_told_not_thrown()
    {
        _centre.Edit("content-schema.yml", text => text.Replace("\nversion: 1", "\nverzion: 1", StringComparison.Ordinal));

        var run = _centre.Run("search", "parité");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content-schema.yml(", run.Error, StringComparison.Ordinal);
    }
}
