using System.Text;
using System.Text.Json;
using Relais.Indexer.Search;
using Relais.Indexer.Schema;
using Relais.Indexer.Diagnostics;

namespace Relais.Tests.Tools;

public sealed class VocabCommandTests : IDisposable
{
    private const string Theme = "content/vocabularies/theme.yml";

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void A_rename_writes_the_new_id_in_every_form_and_touches_nothing_else()
    {
        _centre.Write("content/experiences/un/fr.md", "\uFEFF---\r\nlang: fr\r\nstatus: draft\r\nthemes: [ 'sexual_health' , isolation ] # sexual_health\r\nkeywords: [sexual_health]\r\n---\r\nsexual_health");
        _centre.Write("content/experiences/deux/fr.md", "---\nlang: fr\nstatus: draft\nthemes:\n  # le premier\n  - \"sexual_health\"  # sexual_health\n---\n");

        var run = _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal("\uFEFF---\r\nlang: fr\r\nstatus: draft\r\nthemes: [ 'intimacy' , isolation ] # sexual_health\r\nkeywords: [sexual_health]\r\n---\r\nsexual_health", Raw("content/experiences/un/fr.md"));
        Assert.Equal("---\nlang: fr\nstatus: draft\nthemes:\n  # le premier\n  - \"intimacy\"  # sexual_health\n---\n", Raw("content/experiences/deux/fr.md"));
        Assert.Contains("  - id: intimacy\n    was: [sexual_health]\n    label:", _centre.Read(Theme), StringComparison.Ordinal);
        Assert.Contains("\nthemes: [intimacy, access_to_care]\n", _centre.Read(SmallCentre.WriteUp), StringComparison.Ordinal);
        Assert.Equal([Theme, "content/experiences/cabiria-lyon/fr.md", "content/experiences/deux/fr.md", "content/experiences/un/fr.md"], run.Lines);
        Assert.StartsWith("4 fichiers modifiés, 5 lignes ajoutées, 4 retirées", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_former_id_is_still_understood_in_addresses_and_pointed_at_in_files()
    {
        _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");
        _centre.Run("vocab", "rename", "theme", "intimacy", "sexuality");
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("themes: [sexuality, access_to_care]", "themes: [sexual_health, access_to_care]", StringComparison.Ordinal));

        var check = _centre.Run("check");
        var schema = SchemaLoader.Load(_centre.Root, new DiagnosticBag())!;

        Assert.Contains("was: [sexual_health, intimacy]", _centre.Read(Theme), StringComparison.Ordinal);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains("warning deprecated-term: Le terme « sexual_health » est remplacé par « sexuality ».", check.Output, StringComparison.Ordinal);
        Assert.Equal("?theme=sexuality", new SearchUrl(schema).Of(new SearchUrl(schema).Parse("theme=sexual_health&theme=intimacy")));
    }

    [Fact]
    public void The_same_rename_again_rewrites_what_has_come_since_with_the_former_id()
    {
        _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");
        _centre.Write("content/experiences/un/fr.md", "---\nlang: fr\nstatus: draft\nthemes: [sexual_health, isolation, intimacy]\n---\n");

        var run = _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(["content/experiences/un/fr.md"], run.Lines);
        Assert.Contains("themes: [intimacy, isolation]\n", _centre.Read("content/experiences/un/fr.md"), StringComparison.Ordinal);
        Assert.StartsWith("Rien à changer.", _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_may_take_an_id_back_that_it_had()
    {
        _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");

        Assert.Equal(0, _centre.Run("vocab", "rename", "theme", "intimacy", "sexual_health").ExitCode);
        Assert.Contains("  - id: sexual_health\n    was: [intimacy]\n", _centre.Read(Theme), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_the_home_page_and_judgements_are_renamed_too()
    {
        _centre.Write("content/judgements.yml", "version: 1\nqueries: []\nsituations:\n  - id: a\n    lang: fr\n    given: {audience: [migrants], territory: [FR]}\n    expected: {cabiria-lyon: 3}\n");

        var audience = _centre.Run("vocab", "rename", "audience", "migrants", "newcomers");
        var country = _centre.Run("vocab", "rename", "country", "FR", "FRA");
        var band = _centre.Run("vocab", "rename", "budget_band", "undisclosed", "not_told");
        var marker = _centre.Run("vocab", "usage", "country", "FRA");

        Assert.True(audience.ExitCode + country.ExitCode + band.ExitCode == 0, audience.Error + country.Error + band.Error);
        Assert.Contains("query: \"audience=newcomers\"", _centre.Read("content/site.yml"), StringComparison.Ordinal);
        Assert.Contains("given: {audience: [newcomers], territory: [FRA]}", _centre.Read("content/judgements.yml"), StringComparison.Ordinal);
        Assert.Contains("in: [\"FRA\"], need: published", _centre.Read("content-schema.yml"), StringComparison.Ordinal);
        Assert.Contains("untold: {budget_band: [not_told]}", _centre.Read("content-schema.yml"), StringComparison.Ordinal);
        Assert.Contains("    broader: FRA\n", _centre.Read("content/vocabularies/region.yml"), StringComparison.Ordinal);
        Assert.Contains("content/vocabularies/region.yml(", marker.Output, StringComparison.Ordinal);
        Assert.Equal(0, _centre.Run("check").ExitCode);
    }

    [Fact]
    public void What_is_filed_under_a_term_follows_its_new_id()
    {
        Assert.Equal(0, _centre.Run("vocab", "rename", "theme", "addictions", "substances").ExitCode);
        Assert.Contains("    related: theme/substances\n", _centre.Read("content/vocabularies/concept.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("theme/addictions", _centre.Read("content/vocabularies/concept.yml"), StringComparison.Ordinal);
        Assert.Equal(0, _centre.Run("check").ExitCode);
    }

    [Fact]
    public void Terms_that_are_keys_are_renamed()
    {
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("\ncountry: FR\n", "\ncommunity_markers:\n  participation: {level: 3, evidence: \"participation\"}\ncountry: FR\n", StringComparison.Ordinal));
        var marker = _centre.Run("vocab", "list", "community_marker").Lines[0].Split('\t')[0];
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("  participation: {", $"  {marker}: {{", StringComparison.Ordinal));

        Assert.Equal(0, _centre.Run("vocab", "rename", "community_marker", marker, "taking_part").ExitCode);
        Assert.Contains("  taking_part: {level: 3, evidence: \"participation\"}\n", _centre.Read(SmallCentre.WriteUp), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("themes: [sexual_health, isolation, access_to_care]", "themes: [isolation, access_to_care]")]
    [InlineData("themes: [isolation, \"sexual_health\", access_to_care] # note", "themes: [isolation, access_to_care] # note")]
    [InlineData("themes: [access_to_care, isolation, sexual_health]", "themes: [access_to_care, isolation]")]
    [InlineData("themes:\n  - access_to_care # a\n  - sexual_health # b\n  - isolation # c", "themes:\n  - access_to_care # a\n  - isolation # b")]
    [InlineData("themes: [sexual_health, access_to_care]", "themes: [isolation, access_to_care]")]
    [InlineData("themes: ['sexual_health']", "themes: ['isolation']")]
    public void A_merge_leaves_one_term_where_the_first_of_the_two_was(string before, string after)
    {
        _centre.Edit(SmallCentre.WriteUp, text => text.Replace("themes: [sexual_health, access_to_care]", before, StringComparison.Ordinal));
        var whole = _centre.Read(SmallCentre.WriteUp);

        var run = _centre.Run("vocab", "merge", "theme", "sexual_health", "isolation");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal(whole.Replace(before, after, StringComparison.Ordinal), _centre.Read(SmallCentre.WriteUp));
        Assert.Contains("  - id: sexual_health\n    deprecated_by: isolation\n", _centre.Read(Theme), StringComparison.Ordinal);
        Assert.Equal(0, _centre.Run("check").ExitCode);
    }

    [Fact]
    public void A_term_that_is_replaced_is_read_as_the_one_that_replaces_it_and_the_check_says_so()
    {
        var run = _centre.Run("vocab", "deprecate", "theme", "sexual_health", "isolation");

        Assert.Equal([Theme], run.Lines);
        Assert.Contains("warning deprecated-term: Le terme « sexual_health » est remplacé par « isolation ».", _centre.Run("check").Output, StringComparison.Ordinal);
        Assert.Contains("theme=isolation", new SearchUrl(SchemaLoader.Load(_centre.Root, new DiagnosticBag())!) is var urls ? urls.Of(urls.Parse("theme=sexual_health")) : "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_term_stands_after_the_one_named_in_the_style_of_the_file()
    {
        var run = _centre.Run("vocab", "add", "theme", "sleep", "--label", "fr=Le \"bon\" sommeil", "--label", "en=Sleep", "--alt", "fr=insomnie", "--alt", "fr=nuit", "--after", "access_to_care");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains(
            "  - id: sleep\n    label: {fr: \"Le \\\"bon\\\" sommeil\", en: \"Sleep\"}\n    alt: {fr: [\"insomnie\", \"nuit\"]}\n  - id: primary_care\n", _centre.Read(Theme), StringComparison.Ordinal);
        Assert.Equal(0, _centre.Run("check").ExitCode);
    }

    [Theory]
    [InlineData(2, "rename", "themes", "sexual_health", "x")]
    [InlineData(2, "rename", "theme", "sexual_helth", "x")]
    [InlineData(2, "rename", "theme", "sexual_health", "santé sexuelle")]
    [InlineData(1, "rename", "theme", "sexual_health", "isolation")]
    [InlineData(1, "rename", "country", "FR", "FR-IDF")]
    [InlineData(1, "rename", "language", "fr", "fra")]
    [InlineData(1, "merge", "theme", "isolation", "isolation")]
    [InlineData(1, "merge", "budget_band", "under_5k", "over_500k")]
    [InlineData(2, "add", "theme", "sleep", "--label", "fr=Santé")]
    [InlineData(1, "add", "theme", "isolation", "--label", "fr=Santé", "--label", "en=Health")]
    public void What_cannot_be_done_is_refused_and_nothing_is_changed(int code, params string[] args)
    {
        var before = All();

        var run = _centre.Run(["vocab", .. args]);

        Assert.True(run.ExitCode == code, run.Error);
        Assert.NotEqual("", run.Error);
        Assert.Equal(before, All());
    }

    [Fact]
    public void Nothing_is_changed_while_a_file_cannot_be_read()
    {
        _centre.Write("content/experiences/un/fr.md", "---\nthemes: [sexual_health\n---\n");
        var before = All();

        var run = _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/experiences/un/fr.md(2,9): error yaml-syntax", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        var folder = Path.Combine(_centre.Root, "content", "vocabularies");
        var before = All();
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            var run = _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains("rien n'a été changé", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal(before, All());
    }

    [Fact]
    public void A_dry_run_shows_the_lines_and_writes_nothing()
    {
        var before = All();

        var run = _centre.Run("vocab", "rename", "theme", "sexual_health", "intimacy", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("-themes: [sexual_health, access_to_care]\n+themes: [intimacy, access_to_care]\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, All());
    }

    [Fact]
    public void Uses_are_told_with_their_places()
    {
        var run = _centre.Run("vocab", "usage", "theme", "sexual_health", "--json");

        var use = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(SmallCentre.WriteUp, use.GetProperty("file").GetString());
        Assert.Equal("value", use.GetProperty("kind").GetString());
        Assert.Equal(10, use.GetProperty("column").GetInt32());
        Assert.Equal($"{SmallCentre.WriteUp}({use.GetProperty("line").GetInt32()},10): sexual_health", Assert.Single(_centre.Run("vocab", "usage", "theme", "sexual_health").Lines));
    }

    [Fact]
    public void Vocabularies_and_terms_are_listed()
    {
        Assert.Contains("theme\t", _centre.Run("vocab", "list").Output, StringComparison.Ordinal);
        Assert.Contains("sexual_health\t1 fichier\t", _centre.Run("vocab", "list", "theme").Output, StringComparison.Ordinal);
        Assert.All(_centre.Run("vocab", "list", "theme", "--json").Lines, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("files", out _)));
    }

    /// <summary>The text of a file with its byte order mark.</summary>
    private string Raw(string path) => new UTF8Encoding(false).GetString(File.ReadAllBytes(Path.Combine(_centre.Root, path)));

    private string All() => string.Join('\n', Directory.EnumerateFiles(_centre.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))));
}
