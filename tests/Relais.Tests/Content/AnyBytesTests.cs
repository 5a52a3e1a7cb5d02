using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Publishing;
using Relais.Indexer.Quality;
using Relais.Tests.Specs;
using Centre = Relais.Tests.Specs.Centre;

namespace Relais.Tests.Content;

/// <summary>Whatever bytes a file holds, whichever file it is, checking the centre throws nothing and says something that can be printed.</summary>
public sealed class AnyBytesTests
{
    private static readonly string[] Places =
    [
        SpecBases.WriteUp, "content/experiences/exemple/en.md", "content/organisations/maison-du-quartier.yml", "content/pages/a-propos/fr.md", "content/dossiers/x/fr.md",
        "content/vocabularies/theme.yml", "content/vocabularies/language.yml", "content/site.yml", "content/judgements.yml", "content-schema.yml",
    ];

    /// <summary>Pieces of UTF-8, of UTF-16 and of Latin-1, marks, and what YAML and Markdown read.</summary>
    private static readonly byte[][] Pieces =
    [
        [0], [0x7F], [0xFF], [0xFE], [0xC3], [0xC3, 0xA9], [0xE9], [0xEF, 0xBB, 0xBF], [0xF0, 0x9F, 0x98, 0x80], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE2, 0x80, 0xA8], [0x80, 0x81, 0xF5], [0x0D], [0x0A], [0x0D, 0x0A], [0x09], [0x1B],
        .. new[] { "---\n", "a: b\n", "id: theme\n", "terms:\n  - ", "{", "[", "\"", "'", "&a ", "*a", "<<: ", "!!x ", "? ", "|\n", "%YAML 1.1\n", "# ", "## x {#lessons}\n", "> — Awa Exemple\n", "<b>", "[^1]", "[S1]", "](", "06 12 34 56 78", "a@b.fr", "ARS. ", "a été fait ", "lang: fr\n" }
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly Gen<(string Path, byte[] Bytes)> Files =
        from path in Gen.Elements(Places)
        from pieces in Gen.Elements(Pieces).ListOf()
        select (path, pieces.SelectMany(piece => piece).ToArray());

    [Fact]
    public void Any_bytes_in_any_file_are_told_and_not_suffered()
    {
        using var centre = new Centre();
        foreach (var (path, file) in SpecBases.RealSchema.Concat(SpecList.Bases["experience"]).Concat(SpecList.Bases["page"])) centre.Write(path, file);
        var content = Path.Combine(RepositoryRoot.Path, "content");
        foreach (var name in new[] { "site.yml", "judgements.yml" }) centre.Write("content/" + name, new SpecFile(File.ReadAllBytes(Path.Combine(content, name))));

        Prop.ForAll(Files.ToArbitrary(), one =>
        {
            var (path, bytes) = one;
            var full = Path.Combine(centre.Root, path);
            var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
            centre.Write(path, new SpecFile(bytes));
            try
            {
                var (catalogue, schema, found) = IndexPublisher.Check(centre.Root);
                var hints = catalogue is null || schema is null ? [] : new HintReader(centre.Root, schema, catalogue).Read(_ => true);
                Assert.All(found.Concat(hints), diagnostic => Assert.DoesNotContain('\n', diagnostic.ToText("fr") + diagnostic.ToText("en")));
            }
            finally
            {
                if (before is null) File.Delete(full);
                else File.WriteAllBytes(full, before);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }
}
