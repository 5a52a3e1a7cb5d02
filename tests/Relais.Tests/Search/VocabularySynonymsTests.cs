using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Search;
using Relais.Tests.Specs;

namespace Relais.Tests.Search;

/// <summary>The names of a term stand for one another.</summary>
public sealed class VocabularySynonymsTests
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> Groups = [.. VocabularySynonyms.Of(SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!).Select(group => group.Labels)];

    [Fact]
    public void Names_of_all_languages_and_acronyms_are_one_group()
    {
        var group = Assert.Single(Groups, labels => labels.Contains("QPV"));

        Assert.Contains("quartier prioritaire", group);
        Assert.Contains("priority neighbourhood", group);
    }

    [Theory]
    [InlineData("CSAPA", "centre de soins, d'accompagnement et de prévention en addictologie")]
    [InlineData("théâtre de l'opprimé", "forum theatre")]
    public void Names_of_the_glossary_are_a_group_even_when_no_facet_has_them(string name, string other) =>
        Assert.Contains(Groups, labels => labels.Contains(name, StringComparer.OrdinalIgnoreCase) && labels.Contains(other, StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("CSAPA", "addictologie")]
    [InlineData("CCAS", "mairie")]
    [InlineData("ARS", "préfecture")]
    public void An_institution_is_no_synonym_of_what_it_deals_with(string name, string other) =>
        Assert.DoesNotContain(Groups, labels => labels.Contains(name, StringComparer.OrdinalIgnoreCase) && labels.Contains(other, StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void What_a_label_adds_between_brackets_is_left_out() => Assert.DoesNotContain(Groups, labels => labels.Any(label => label.Contains('(', StringComparison.Ordinal) && label.IndexOf('(', StringComparison.Ordinal) > 0 && label.EndsWith("(France)", StringComparison.Ordinal)));

    [Fact]
    public void A_number_alone_is_no_synonym() => Assert.DoesNotContain(Groups, labels => labels.Any(label => label.All(char.IsDigit)));

    [Fact]
    public void Every_group_has_two_names_at_least_that_differ() => Assert.All(Groups, labels => Assert.True(labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1));
}
