using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.FieldTypes;
using Relais.Indexer.Yaml;
using Relais.Tests.Specs;
using Relais.Tools.Fmt;
using Centre = Relais.Tests.Specs.Centre;

namespace Relais.Tests.Tools;

public sealed class FmtCommandTests : IDisposable
{
    private readonly SmallCentre _centre = new();

    /// <summary>Every field of a write-up in ways that people write it; what stands first is what is written in the end.</summary>
    private static readonly string[][] Fields =
    [
        ["id: EXP-2026-0001", "id: \"EXP-2026-0001\""],
        ["lang: fr", "\"lang\": fr"],
        ["status: draft", "status: 'draft' # à publier"],
        ["title: \"Un atelier cuisine\"", "title: Un atelier cuisine", "title: 'Un atelier d''ici'", "title: >-\n  Un atelier\n  cuisine", "title: |\n  Un atelier\n\n"],
        ["themes: [isolation]", "themes:\n- isolation", "themes:\n  - isolation\n  - 'mental_health'", "themes:\n  - isolation # a\n", "themes: [isolation,mental_health]", "themes: [\n  isolation,\n  mental_health]"],
        ["place: {name: \"Lyon\", lat: 45.7}", "place:\n  lat: '45.7'\n  name: Lyon # ville", "place:\n  # à vérifier\n  lat: 45.7\n  name: \"Lyon\"\n#   insee: \"\"", "place: {lat: 45.7,name: Lyon}", "place: {name: \"Lyon\", lat: }"],
        ["start: \"2011-10\"", "start: 2011-10", "start: ~"],
        ["partners:\n  - {org: \"A\", role: \"x\"}", "partners:\n  - {role: 'x: y', org: A}\n  - role: \"z\"\n    org: B\n", "partners:\n- org: A\n  # rôle\n  role: b"],
        ["community_markers:\n  m1_global_health: {level: 2, evidence: \"x\"}", "community_markers:\n  m1_global_health: {evidence: x, level: '2'}", "community_markers:\n  m1_global_health:\n    evidence: x\n    level: 1"],
        ["contact: {org: \"Maison\", email: a@b.fr}", "contact:\n  email: \"a@b.fr\"\n\n  org: Maison"],
        ["sources:\n  - {id: S1, publisher: \"P\", url: \"https://x.org/#a\"}", "sources: [{publisher: P, url: 'https://x.org/#a', id: S1}]"],
        ["keywords: [\"a\", \"b\"]", "keywords: [ a,'b' ]", "keywords:\n  - a\n  - \"b\"", "keywords: []"],
        ["capitalised_on: 2026-05-12", "capitalised_on: '2026-05-12'"],
        ["inconnu: 1"],
    ];

    private static readonly Gen<string> WriteUps =
        from kept in Gen.Choose(1, Fields.Length)
        from fields in Gen.Shuffle(Fields)
        from choices in Gen.Choose(0, 11).ListOf(Fields.Length)
        from comments in Gen.Elements("", "", "# note 😀\n", "\n", "# à part\n\n# dessus : \"x\"\n").ListOf(Fields.Length)
        from mark in Gen.Elements("", "\uFEFF")
        from newLine in Gen.Elements("\n", "\r\n")
        from tail in Gen.Elements("", "# fin\n", "\n")
        select mark + ("---\n" + string.Concat(fields.Take(kept).Select((field, at) => comments[at] + field[choices[at] % field.Length] + "\n")) + tail + "---\n\n## Leçons {#lessons}\n\n- themes : [b,a]   \n\tx").ReplaceLineEndings(newLine);

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void What_is_tidy_stays_as_it_is() => Prop.ForAll(WriteUps.ToArbitrary(), text => Formatted(Formatted(text)) == Formatted(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_read_is_the_same_before_and_after() => Prop.ForAll(WriteUps.ToArbitrary(), text => Reading(text) == Reading(Formatted(text))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_text_below_and_every_comment_stay() => Prop.ForAll(WriteUps.ToArbitrary(), text =>
    {
        var after = Formatted(text);
        return Below(after) == Below(text) && Comments(after).SequenceEqual(Comments(text)) && after.StartsWith('\uFEFF') == text.StartsWith('\uFEFF') && after.Contains('\r', StringComparison.Ordinal) == text.Contains('\r', StringComparison.Ordinal);

        static string Below(string whole) => whole[whole.IndexOf("## Leçons", StringComparison.Ordinal)..];

        static IEnumerable<string> Comments(string whole) => whole.Split('\n').Where(line => line.Contains('#', StringComparison.Ordinal) && !line.Contains("https", StringComparison.Ordinal)).Select(line => line[line.IndexOf('#', StringComparison.Ordinal)..].TrimEnd()).Order(StringComparer.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Fields_take_the_order_of_the_schema_with_their_comments()
    {
        var text = "---\n# Cette fiche est à relire.\n\n# Les thèmes, à revoir.\nthemes:\n  - isolation\n  - mental_health\n\n# De la mairie.\ntitle: Un atelier\nid: \"EXP-2026-0001\"  # donné\nplace:\n  lat: 45.7\n  name: Lyon\n#   insee: \"\"\nlang: fr\n# fin\n---\nTexte\n";

        Assert.Equal(
            "---\n# Cette fiche est à relire.\n\nid: EXP-2026-0001  # donné\nlang: fr\n\n# De la mairie.\ntitle: \"Un atelier\"\n# Les thèmes, à revoir.\nthemes: [isolation, mental_health]\nplace:\n  name: \"Lyon\"\n  lat: 45.7\n#   insee: \"\"\n# fin\n---\nTexte\n",
            Formatted(text));
    }

    [Theory]
    [InlineData("themes: [isolation,mental_health]", "themes: [isolation, mental_health]")]
    [InlineData("themes:\n- 'isolation'", "themes: [isolation]")]
    [InlineData("themes:\n  - isolation # d'abord", "themes:\n  - isolation # d'abord")]
    [InlineData("title: 'L''eau \"vive\"'", "title: \"L'eau \\\"vive\\\"\"")]
    [InlineData("title: |\n  Deux\n  lignes", "title: |\n  Deux\n  lignes")]
    [InlineData("title:", "title:")]
    [InlineData("start: 2011", "start: \"2011\"")]
    [InlineData("participants: {basis: gens, count: \"12\"}", "participants: {count: 12, basis: \"gens\"}")]
    [InlineData("consent: {images: 'yes', people: \"no\"}", "consent: {people: \"no\", images: \"yes\"}")]
    [InlineData("key_points: [un, deux]", "key_points: [\"un\", \"deux\"]")]
    [InlineData("contact: {form: https://x.org/?a=b#c, org: A}", "contact: {org: \"A\", form: \"https://x.org/?a=b#c\"}")]
    public void Values_are_written_as_the_scaffold_writes_them(string before, string after) => Assert.Equal($"---\n{after}\n---\n", Formatted($"---\n{before}\n---\n"));

    [Fact]
    public void The_empty_lines_that_end_a_kept_text_move_with_it()
    {
        _centre.Write("content/experiences/a/fr.md", "---\nthemes: [isolation]\n\ntitle: |+\n  Un jardin\n\nlang: fr\n---\n");

        var run = _centre.Run("fmt", "content/experiences/a");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("---\nlang: fr\n\ntitle: |+\n  Un jardin\n\nthemes: [isolation]\n---\n", _centre.Read("content/experiences/a/fr.md"));
    }

    [Fact]
    public void A_file_that_would_read_otherwise_is_left_alone()
    {
        // The last line has no end: the text read there would gain one with a key put below.
        const string written = "country: FR\nname: |\n  Une maison";
        _centre.Write("content/organisations/a.yml", written);

        var run = _centre.Run("fmt", "content/organisations/a.yml");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(written, _centre.Read("content/organisations/a.yml"));
        Assert.Contains("content/organisations/a.yml : laissé tel quel, le ranger changerait ce qu'on y lit.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_scaffold_of_a_new_record_is_tidy()
    {
        _centre.Run("new", "un-jardin", "--title", "Un jardin \"partagé\"", "--set", "country=FR");
        _centre.Run("new", "une-maison", "--type", "organisation", "--set", "country=FR");

        var run = _centre.Run("fmt", "--check", "content/experiences/un-jardin", "content/organisations/une-maison.yml");

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
    }

    [Fact]
    public void A_check_names_the_files_and_writes_nothing()
    {
        Untidy();
        var before = _centre.Read(SmallCentre.WriteUp);

        var run = _centre.Run("fmt", "--check", "content/experiences");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal([SmallCentre.WriteUp], run.Lines);
        Assert.Equal(before, _centre.Read(SmallCentre.WriteUp));
    }

    [Fact]
    public void Once_tidied_the_check_is_content()
    {
        Untidy();

        Assert.Equal([SmallCentre.WriteUp], _centre.Run("fmt", "content/experiences").Lines);
        Assert.Equal(0, _centre.Run("fmt", "--check", "content/experiences").ExitCode);
        Assert.Contains("\nthemes: [sexual_health, access_to_care]\n", _centre.Read(SmallCentre.WriteUp), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_fault_is_left_alone_and_the_others_are_tidied()
    {
        Untidy();
        _centre.Write("content/experiences/a/fr.md", "---\nthemes: [isolation\nlang: 'fr'\n---\n");

        var run = _centre.Run("fmt", "content/experiences");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("content/experiences/a/fr.md(2,9): error yaml-syntax", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/experiences/a/fr.md : laissé tel quel.", run.Error, StringComparison.Ordinal);
        Assert.Equal("---\nthemes: [isolation\nlang: 'fr'\n---\n", _centre.Read("content/experiences/a/fr.md"));
        Assert.Equal([SmallCentre.WriteUp], run.Lines);
    }

    [Fact]
    public void The_whole_content_reads_the_same_once_tidied()
    {
        foreach (var place in RecordPlace.All(RepositoryRoot.Path, Centre.RealSchema))
        {
            var file = FrontMatterText.Open(RepositoryRoot.Path, place.Path, Centre.RealSchema.Limits, new DiagnosticBag())!;

            var after = FrontMatterFormat.Of(file, place.Type);

            Assert.NotNull(after);
            Assert.True(FrontMatterMeaning.IsSame(file.Root, FrontMatterText.Read(place.Path, after, Centre.RealSchema.Limits, new DiagnosticBag())!.Root), place.Path);
        }
    }

    private void Untidy() => _centre.Edit(SmallCentre.WriteUp, text => text.Replace("themes: [sexual_health, access_to_care]", "themes:\n  - 'sexual_health'\n  - access_to_care", StringComparison.Ordinal));

    private static string Formatted(string text)
    {
        var faults = new DiagnosticBag();
        var file = FrontMatterText.Read(SpecBases.WriteUp, text, Centre.RealSchema.Limits, faults) ?? throw new InvalidOperationException(faults.Sorted()[0].ToText("en") + "\n" + text);
        return FrontMatterFormat.Of(file, Centre.RealSchema.Searchable) ?? throw new InvalidOperationException("Not formatted:\n" + text);
    }

    /// <summary>What the centre reads of a write-up: its values, or what it finds wrong, places aside.</summary>
    private static string Reading(string text)
    {
        using var centre = new Centre();
        centre.Write(SpecBases.WriteUp, new SpecFile(Encoding.UTF8.GetBytes(text.Replace("inconnu: 1", "", StringComparison.Ordinal))));
        var catalogue = new CatalogueReader(Centre.RealSchema, centre.Root).Read();
        var values = catalogue.Records.Values.SelectMany(record => record.Card.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + JsonSerializer.Serialize<FieldValue>(Sorted(pair.Value))));
        return string.Join('\n', values.Concat(catalogue.Diagnostics.Select(found => found.Code + found.Message("fr")).Order(StringComparer.Ordinal)));
    }

    /// <summary>The same with the fields of groups in one order: the order in which they were written is no part of what is read.</summary>
    private static FieldValue Sorted(FieldValue value) => value switch
    {
        ObjectValue group => new ObjectValue(new SortedDictionary<string, FieldValue>(group.Fields.ToDictionary(pair => pair.Key, pair => Sorted(pair.Value)), StringComparer.Ordinal)),
        ListValue list => new ListValue([.. list.Items.Select(Sorted)]),
        KeyedValue keyed => new KeyedValue(keyed.ByTerm.ToDictionary(pair => pair.Key, pair => (ObjectValue)Sorted(pair.Value))),
        _ => value,
    };
}
