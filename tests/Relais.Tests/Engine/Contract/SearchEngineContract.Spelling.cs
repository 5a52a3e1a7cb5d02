using Relais.Engine;
using Relais.Engine.Query;

namespace Relais.Tests.Engine.Contract;

public abstract partial class SearchEngineContract
{
    private static string? Advice(ISearchIndex index, string query) => index.DidYouMean(Typed(query).Query) is { } better ? QueryPrinter.Print(better, Aliases) : null;

    private ISearchIndex Spelt() => Index(
        [
            .. Enumerable.Range(0, 40).Select(i => Doc(FormattableString.Invariant($"d{i:D2}"), Title("Santé communautaire"), Body("L’accès aux soins en autonomie, à Échirolles, avec l’iPhone d’un médiateur. Une pause-café."))),
            Doc("e0", Body("sante comunautaire")), Doc("e1", Body("auto, nomie, soin")), Doc("e2", Body("rare mais exact")),
        ]);

    [Theory]
    [InlineData("santé communotaire", "santé communautaire")]
    [InlineData("sainté", "santé")]
    [InlineData("SAINTÉ COMMUNAUTAIRE", "SANTÉ COMMUNAUTAIRE")]
    [InlineData("l'acès", "l'accès")]
    [InlineData("echirlles", "échirolles")]
    [InlineData("ipone", "iPhone")]
    [InlineData("titre:sainté -comunautaire", "title:santé -comunautaire")]
    [InlineData("medaiteru -rare", "médiateur -rare")]
    public void A_word_next_to_unknown_is_replaced_by_the_near_one_that_documents_write(string query, string expected) => Assert.Equal(expected, Advice(Spelt(), query));

    [Theory]
    [InlineData("santécommunautaire", "santé communautaire")]
    [InlineData("auto nomie", "autonomie")]
    public void Words_run_together_are_parted_and_parted_ones_joined(string query, string expected) => Assert.Equal(expected, Advice(Spelt(), query));

    [Theory]
    [InlineData("santé communautaire")]
    [InlineData("soins")]
    [InlineData("médiateurs")]
    [InlineData("comunautaire")]
    [InlineData("rare exact")]
    [InlineData("xyzzyx")]
    [InlineData("2024 SANTTE sns")]
    [InlineData("\"santé communotaire\"")]
    [InlineData("communot*")]
    [InlineData("")]
    public void Nothing_is_proposed_for_words_that_are_well_known_or_near_nothing_and_for_what_is_meant_as_typed(string query) => Assert.Null(Advice(Spelt(), query));
}
