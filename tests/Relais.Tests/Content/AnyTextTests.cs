using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;
using Relais.Tests.Specs;

namespace Relais.Tests.Content;

/// <summary>Whatever stands in a file, reading it throws nothing, and what is said points into the file.</summary>
public sealed class AnyTextTests
{
    private static readonly string WriteUp = Encoding.UTF8.GetString(SpecList.Bases["experience"][SpecBases.WriteUp].Bytes);

    /// <summary>Signs that mean something to YAML or Markdown, and what editors and word processors leave behind.</summary>
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\n\n", "\t", "a", "é", "e\u0301", "😀", "\uD83D", "\0", "\u0007", "\u2028", "\u0085", "\uFEFF", "\r", ":", ": ", "- ", "---\n", "...\n", "#", "## ", "{", "}", "[", "]", "](", "(", ")", "![",
        "'", "\"", "\\", "|", "|\n", ">", "&a", "*a", "!!b", "%", "@", "`", "```\n", "<b>", "<!--", "&amp;", "[S1]", "{#lessons}", "title", "themes: ", "status: published\n", "sources:\n  - {id: S1}\n", "javascript:", "../", "1.", "~", ",", "? ",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(string.Concat);

    [Fact]
    public void Any_front_matter_can_be_read() => Check(Texts, text => "---\n" + text + "\n---\n\nUn texte.\n");

    [Fact]
    public void Any_body_can_be_read() => Check(Texts, text => "---\nlang: fr\nstatus: draft\n---\n" + text);

    [Fact]
    public void Any_file_can_be_read() => Check(Texts, text => text);

    [Fact]
    public void A_write_up_with_characters_lost_added_or_changed_can_be_read()
    {
        var edit = from at in Gen.Choose(0, WriteUp.Length - 1)
                   from taken in Gen.Choose(0, 3)
                   from put in Gen.Elements(Pieces)
                   select (at, taken, put);
        Check(edit.NonEmptyListOf(), edits => edits.Aggregate(WriteUp, (text, one) =>
        {
            var at = Math.Min(one.at, text.Length);
            return text[..at] + one.put + text[Math.Min(at + one.taken, text.Length)..];
        }));
    }

    [Fact]
    public void Any_schema_can_be_read() => Prop.ForAll(Texts.ToArbitrary(), text =>
    {
        var found = new DiagnosticBag();
        if (new YamlReader("content-schema.yml", Limits.ForSchema, found).ReadMap(text) is { } map) new SchemaReader(Centre.RealSchema.Vocabularies, found).Read(map);
    }).QuickCheckThrowOnFailure();

    private static void Check<T>(Gen<T> texts, Func<T, string> file) => Prop.ForAll(texts.ToArbitrary(), some =>
    {
        // The bytes decide: half of a surrogate pair, for one, cannot be in a file.
        var text = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file(some)));
        using var centre = new Centre();
        centre.Write(SpecBases.WriteUp, new SpecFile(Encoding.UTF8.GetBytes(text)));
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');

        foreach (var diagnostic in centre.Check(ownSchema: false, hints: true))
        {
            Assert.True(diagnostic.At.Line >= 1 && diagnostic.At.Line <= lines.Length, diagnostic.ToText("fr"));
            Assert.True(diagnostic.At.Column >= 1 && diagnostic.At.Column <= lines[diagnostic.At.Line - 1].Length + 1, diagnostic.ToText("fr"));
            Assert.DoesNotContain('\n', diagnostic.ToText("fr") + diagnostic.ToText("en"));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
