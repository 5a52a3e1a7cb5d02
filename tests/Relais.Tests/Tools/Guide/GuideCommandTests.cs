using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Tools.Guide;

/// <summary>The guides of the repository follow its schema, and <c>relais guide</c> makes them.</summary>
public sealed partial class GuideCommandTests : IDisposable
{
    private const string Readme = "content/README.md";
    private const string Guide = "content/pages/guide-de-capitalisation";

    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void The_guides_of_the_repository_say_what_its_schema_says()
    {
        var run = ToolRun.In(RepositoryRoot.Path, "guide", "--check");

        Assert.Equal(("", 0), (run.Output, run.ExitCode));
    }

    [Fact]
    public void The_editors_manual_has_every_section_and_field_of_a_write_up()
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, Readme));

        Assert.All(Schema.Searchable.Fields, field => Assert.Contains($"\n| `{field.Key}` | ", text, StringComparison.Ordinal));
        Assert.All(Schema.Searchable.Sections, section => Assert.Contains($"\n| `{section.Id}` | ", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_guide_tells_more_of_each_section_under_its_name(string language)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, Guide, language + ".md"));

        var told = SectionHeadings().Matches(text).Select(heading => (heading.Groups["id"].Value, heading.Groups["label"].Value));

        Assert.Equal(Schema.Searchable.Sections.Select(section => (section.Id, section.Label.In(language))), told);
    }

    [Fact]
    public void The_passages_of_the_annotated_example_are_those_of_the_write_up_that_it_names()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryRoot.Path, Guide, "fr.md"));
        var example = guide[guide.IndexOf("{#example}", StringComparison.Ordinal)..];
        example = example[..example.IndexOf("\n## ", StringComparison.Ordinal)];
        var writeUp = File.ReadAllText(Path.Combine(RepositoryRoot.Path, Guide, WriteUpLink().Match(example).Value));

        var passages = CodeBlocks().Matches(example).Select(block => block.Groups["text"].Value).ToList();

        Assert.NotEmpty(passages);
        Assert.All(passages, passage => Assert.Contains(passage, writeUp, StringComparison.Ordinal));
    }

    [Fact]
    public void A_label_changed_in_the_schema_leaves_the_guides_to_be_written_anew()
    {
        _centre.Write(Readme, "# Ici\n\n[relais:begin sections experience]: #\n[relais:end]: #\n\nFin.\n");
        Assert.Equal(0, _centre.Run("guide").ExitCode);
        Assert.Equal(0, _centre.Run("guide", "--check").ExitCode);
        _centre.Edit("content-schema.yml", text => text.Replace("\"Enseignements\"", "\"Ce qu'on en [garde]\"", StringComparison.Ordinal));

        var check = _centre.Run("guide", "--check");
        var made = _centre.Run("guide");

        Assert.Equal((1, Readme), (check.ExitCode, Assert.Single(check.Lines)));
        Assert.Equal((0, Readme), (made.ExitCode, Assert.Single(made.Lines)));
        Assert.Contains("| `lessons` | Ce qu'on en \\[garde\\] | ", _centre.Read(Readme), StringComparison.Ordinal);
        Assert.EndsWith("[relais:end]: #\n\nFin.\n", _centre.Read(Readme), StringComparison.Ordinal);
        Assert.Equal(0, _centre.Run("guide", "--check").ExitCode);
    }

    [Fact]
    public void A_trial_shows_the_lines_and_writes_nothing()
    {
        const string text = "[relais:begin questions experience]: #\n[relais:end]: #\n";
        _centre.Write(Readme, text);

        var run = _centre.Run("guide", "--dry-run");

        Assert.Contains("+1. [Contexte et origine](#context) ★ — ", run.Output, StringComparison.Ordinal);
        Assert.Equal(text, _centre.Read(Readme));
    }

    [Fact]
    public void A_page_is_written_in_its_language()
    {
        const string page = "content/pages/aide/en.md";
        _centre.Write(page, "---\nlang: en\n---\n\n## Fields {#fields}\n\n[relais:begin needs experience]: #\n[relais:end]: #\n");

        _centre.Run("guide");

        Assert.Contains("\n### Required to publish\n\n- **Themes** (`themes`): 1 to 3, the main one first.\n", _centre.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_told_with_what_it_holds()
    {
        _centre.Write(Readme, "[relais:begin fields experience]: #\n[relais:end]: #\n\n[relais:begin needs experience]: #\n[relais:end]: #\n");

        _centre.Run("guide");

        var text = _centre.Read(Readme);
        Assert.Contains("\n| `place.name` | Nom du lieu | obligatoire |  |\n", text, StringComparison.Ordinal);
        Assert.Contains("\n| `themes` | Thèmes | obligatoire pour publier | De 1 à 3, le principal d'abord. Liste `theme`. |\n", text, StringComparison.Ordinal);
        Assert.Contains("Comprend : Nom du lieu, Code Insee, ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_nobody_knows_is_refused_with_those_there_are_and_the_other_files_are_written()
    {
        _centre.Write(Readme, "[relais:begin sections nothing]: #\n[relais:end]: #\n");
        _centre.Write("content/AUTRE.md", "[relais:begin sections experience]: #\n[relais:end]: #\n");

        var run = _centre.Run("guide");

        Assert.Equal((1, "content/AUTRE.md"), (run.ExitCode, Assert.Single(run.Lines)));
        Assert.Contains("content/README.md(1,1): « [relais:begin sections nothing]: # » ne nomme aucune partie.", run.Error, StringComparison.Ordinal);
        Assert.Contains("un type : experience, organisation", run.Error, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^### (?<label>[^{\n]+?)( ★)? \{#(?<id>[a-z]+)\}$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex SectionHeadings();

    [GeneratedRegex(@"(?<=\]\()[^)]+/fr\.md", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10000)]
    private static partial Regex WriteUpLink();

    [GeneratedRegex(@"^```markdown\n(?<text>[^`]+)\n```$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10000)]
    private static partial Regex CodeBlocks();
}
