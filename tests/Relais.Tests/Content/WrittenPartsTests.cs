using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Content;

public sealed class WrittenPartsTests : IDisposable
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    private readonly string _root = Directory.CreateTempSubdirectory("relais-parts-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Each_line_belongs_to_the_field_or_section_begun_before_it()
    {
        var parts = Of("""
            ---
            title: "Un titre"
            themes:
              - mental_health
              - housing
            ---

            ## Contexte et origine {#context}

            Un texte.

            ```
            ## ceci est du code {#lessons}
            ```

            ## Enseignements

            La fin.
            """);

        Assert.Equal(
            ["", "title", "themes", "themes", "themes", "", "", "#context", "#context", "#context", "#context", "#context", "#context", "#context", "#context", "#lessons", "#lessons", "#lessons"],
            Enumerable.Range(1, 18).Select(line => Name(parts.At(line))));
    }

    [Fact]
    public void A_file_cut_in_its_fields_still_tells_them()
    {
        var parts = Of("---\ntitle: \"Un ti\n\tthemes: [\nsummary: x");

        Assert.Equal(["", "title", "title", "summary"], Enumerable.Range(1, 4).Select(line => Name(parts.At(line))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(99)]
    public void A_line_that_is_not_there_belongs_to_nothing(int line) => Assert.Equal(WrittenPart.None, Of("---\ntitle: x\n---\n").At(line));

    [Fact]
    public void A_file_that_is_not_there_has_no_parts() =>
        Assert.Equal(WrittenPart.None, WrittenParts.Read(_root, "content/nothing.md", Schema.Searchable, Schema.Limits).At(1));

    private static string Name(WrittenPart part) => part.Field ?? (part.Section is { } section ? "#" + section : "");

    private WrittenParts Of(string text)
    {
        File.WriteAllText(Path.Combine(_root, "fr.md"), text.ReplaceLineEndings("\n"));
        return WrittenParts.Read(_root, "fr.md", Schema.Searchable, Schema.Limits);
    }
}
