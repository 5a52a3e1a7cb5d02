using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Tests.Specs;

namespace Relais.Tests.Content;

public sealed class RealContentTests
{
    private static readonly DiagnosticBag SchemaFindings = new();
    private static readonly ContentSchema? Schema = SchemaLoader.Load(RepositoryRoot.Path, SchemaFindings);

    [Fact]
    public void The_repository_s_schema_and_vocabularies_have_nothing_to_report() =>
        Assert.Empty(SchemaFindings.Sorted().Select(diagnostic => diagnostic.ToText("fr")));

    [Fact]
    public void The_repository_s_content_has_no_error()
    {
        var catalogue = new CatalogueReader(Schema!, RepositoryRoot.Path).Read();

        Assert.Empty(catalogue.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error).Select(diagnostic => diagnostic.ToText("fr")));
        Assert.Empty(catalogue.Broken);
        Assert.NotEmpty(catalogue.Records);
    }

    [Fact]
    public void Reading_twice_says_the_same_in_the_same_order()
    {
        using var centre = new Centre();
        foreach (var letter in "abcdefghijklmnopqrstuvwxyz") centre.Write($"content/pages/page-{letter}/fr.md", new SpecFile("---\nlang: fr\nstatus: x\n---\n<b>\n"u8.ToArray()));

        var first = centre.Check(ownSchema: false).Select(diagnostic => diagnostic.ToText("fr"));

        Assert.Equal(first, centre.Check(ownSchema: false).Select(diagnostic => diagnostic.ToText("fr")), StringComparer.Ordinal);
    }
}
