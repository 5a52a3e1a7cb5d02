using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Publishing;

namespace Relais.Tests.Tools;

public sealed class NewCommandTests : IDisposable
{
    private const string Made = "content/experiences/jardin-partage/fr.md";

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Theory]
    [InlineData("content/experiences/jardin-partage/fr.md", "jardin-partage")]
    [InlineData("content/experiences/jardin-partage/fr.md", "jardin-partage", "--lang", "en")]
    [InlineData("content/experiences/jardin-partage/en.md", "jardin-partage", "--language", "en", "--title", "A \"shared\" garden: \\o/ #1")]
    [InlineData("content/dossiers/jardin-partage/fr.md", "jardin-partage", "--type", "dossier")]
    [InlineData("content/pages/jardin-partage/fr.md", "jardin-partage", "--type", "page")]
    [InlineData("content/organisations/jardin-partage.yml", "jardin-partage", "--type", "organisation", "--set", "type=association", "--set", "country=FR")]
    public void A_fresh_scaffold_passes_the_check(string path, params string[] args)
    {
        var made = _centre.Run(["new", .. args]);
        var check = _centre.Run("check", path);

        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Equal(path + "\n", made.Output);
        Assert.Equal("", check.Output);
        Assert.Equal(0, check.ExitCode);
    }

    [Fact]
    public void Every_commented_field_can_be_written_by_taking_off_its_mark()
    {
        _centre.Run("new", "jardin-partage", "--type", "experience");
        _centre.Edit(Made, text => Regex.Replace(text, @"^# (?<line>( {2})*(- )?[a-z][a-z0-9_]*:|  - """"$)", "${line}", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

        var (_, schema, found) = IndexPublisher.Check(_centre.Root);

        // What is still empty may be told missing; the form of the file and the names of the fields hold.
        Assert.DoesNotContain(found, diagnostic => diagnostic.At.File is Made && diagnostic.Rule != Rules.MissingField && diagnostic.Rule != Rules.ListLength);
        var text = _centre.Read(Made);
        Assert.All(schema!.Searchable.Fields.Where(field => field.Key is not "translation"), field => Assert.Contains($"\n{field.Key}:", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guiding_questions_are_neither_published_nor_taken_for_answers()
    {
        _centre.Run("new", "jardin-partage");
        _centre.Edit(Made, text => text.Replace("status: draft", "status: published", StringComparison.Ordinal));

        var run = _centre.Run("check", Made);

        Assert.Contains("[//]: # \"Que referiez-vous", _centre.Read(Made), StringComparison.Ordinal);
        Assert.Contains("missing-section: La section « Enseignements »", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_free_identifier_counts_files_with_faults_too()
    {
        var year = DateTime.Now.Year.ToString(CultureInfo.InvariantCulture);
        _centre.Write("content/experiences/autre/fr.md", $"---\nid: EXP-{year}-0041\nstatus: [\n---\n");

        _centre.Run("new", "jardin-partage");

        Assert.Contains($"\nid: EXP-{year}-0042\n", _centre.Read(Made), StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        _centre.Run("new", "jardin-partage");
        _centre.Write(Made, "mine");

        var again = _centre.Run("new", "jardin-partage");
        var otherLanguage = _centre.Run("new", "jardin-partage", "--language", "en");

        Assert.Equal(1, again.ExitCode);
        Assert.Contains(Made, again.Error, StringComparison.Ordinal);
        Assert.Equal("mine", _centre.Read(Made));
        Assert.Equal(1, otherLanguage.ExitCode);
        Assert.Contains("fr.md", otherLanguage.Error, StringComparison.Ordinal);
        Assert.False(_centre.Has("content/experiences/jardin-partage/en.md"));
    }

    [Theory]
    [InlineData("« cafe-des-aines »", "Café des Aînés")]
    [InlineData("« cafe »", "../café")]
    [InlineData("« organisation »", "x", "--type", "organization")]
    [InlineData("« fr »", "x", "--language", "français")]
    [InlineData("--language", "x", "--type", "organisation", "--language", "fr")]
    [InlineData("« country »", "x", "--set", "contry=FR")]
    [InlineData("« FR »", "x", "--set", "country=France")]
    [InlineData("5 à 120", "x", "--title", "abc")]
    public void A_wrong_answer_is_refused_with_the_right_one(string expected, params string[] args)
    {
        var before = Directory.EnumerateFileSystemEntries(_centre.Root, "*", SearchOption.AllDirectories).Count();

        var run = _centre.Run(["new", .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(_centre.Root, "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public void A_type_without_drafts_says_what_is_still_asked()
    {
        var run = _centre.Run("new", "mon-asso", "--type", "organisation");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("type, country", run.Error, StringComparison.Ordinal);
        Assert.Contains("name: \"Mon asso\"", _centre.Read("content/organisations/mon-asso.yml"), StringComparison.Ordinal);
    }
}
