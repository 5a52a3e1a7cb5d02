using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Indexer.Vocabularies;
using Relais.Tests.Specs;

namespace Relais.Tests.Content;

public sealed class RealContentTests
{
    private static readonly DiagnosticBag SchemaFindings = new();
    private static readonly ContentSchema? Schema = SchemaLoader.Load(RepositoryRoot.Path, SchemaFindings);

    [Fact]
    public void The_repository_s_schema_and_vocabularies_have_nothing_to_report() =>
        Assert.Empty(SchemaFindings.Sorted().Select(diagnostic => diagnostic.ToText("fr")));

    /// <summary>A name that is the same in all languages is written once.</summary>
    [Fact]
    public void Every_term_has_a_label_in_each_interface_language() =>
        Assert.Empty(Terms().Where(one => !one.Term.Label.ByLanguage.ContainsKey("") && !Schema!.Languages.All(one.Term.Label.ByLanguage.ContainsKey)).Select(one => one.Name));

    /// <summary>Other languages are those of the names by which a search from elsewhere finds: a vocabulary has them for all of its terms or for none.</summary>
    [Theory]
    [InlineData("es")]
    [InlineData("pt")]
    public void A_vocabulary_named_in_another_language_is_named_in_it_throughout(string language)
    {
        var named = Schema!.Vocabularies.Values.Where(vocabulary => vocabulary.Terms.Any(term => term.Alternatives.ContainsKey(language))).Select(vocabulary => vocabulary.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string>(["approach", "audience", "continent", "method", "setting", "territory_type", "theme"], StringComparer.Ordinal), named);
        Assert.Empty(Terms().Where(one => named.Contains(one.Vocabulary) && one.Term.Alternatives.GetValueOrDefault(language, []).Count == 0).Select(one => one.Name));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void The_glossary_explains_sixty_terms_at_least_each_under_one_name(string language)
    {
        var explained = Terms().Where(one => one.Term.Glossary && one.Term.DeprecatedBy is null).Select(one => one.Term).ToList();

        Assert.InRange(explained.Count(term => term.Definition.ByLanguage.GetValueOrDefault(language) is { Length: > 0 }), 60, int.MaxValue);
        Assert.Equal(explained.Count, explained.Select(term => Folded.Of(term.Label.In(language))).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>One or two short sentences: a resident reads them on the way.</summary>
    [Fact]
    public void No_explanation_is_long() =>
        Assert.Empty(Terms().Where(one => one.Term.Glossary && one.Term.Definition.ByLanguage.Values.Any(text => text.Length > 240)).Select(one => one.Name));

    private static IEnumerable<(string Vocabulary, Term Term, string Name)> Terms() =>
        Schema!.Vocabularies.Values.SelectMany(vocabulary => vocabulary.Terms.Select(term => (vocabulary.Id, term, $"{vocabulary.Id}: {term.Id}")));

    [Fact]
    public void The_repository_s_content_has_no_error()
    {
        var catalogue = new CatalogueReader(Schema!, RepositoryRoot.Path).Read();

        Assert.Empty(catalogue.Diagnostics.Where(diagnostic => diagnostic.Severity is Severity.Error).Select(diagnostic => diagnostic.ToText("fr")));
        Assert.Empty(catalogue.Broken);
        Assert.NotEmpty(catalogue.Records);
    }

    /// <summary>Every number cited in a text is one of its sources, and every source is cited: a claim can be followed to where it comes from.</summary>
    [Fact]
    public void Every_source_of_a_write_up_is_cited_and_every_number_cited_is_a_source()
    {
        var catalogue = new CatalogueReader(Schema!, RepositoryRoot.Path).Read();

        Assert.Empty(catalogue.Diagnostics.Where(diagnostic => diagnostic.Rule == Rules.UnknownSource || diagnostic.Rule == Rules.UnusedSource).Select(diagnostic => diagnostic.ToText("fr")));
        var sources = Schema!.Searchable.Role(FieldRole.Sources)!.Key;
        var writeUps = catalogue.Records.Values.Where(record => string.Equals(record.Card.Type, Schema!.Searchable.Id, StringComparison.Ordinal)).ToList();
        Assert.InRange(writeUps.Count, 55, int.MaxValue);
        Assert.All(writeUps, record => Assert.NotNull(record.Card.Value(sources, "fr")));
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
