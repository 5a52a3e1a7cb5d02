using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>What folded words become, departures from the published stemmers included.</summary>
public sealed class StemmerTests
{
    [Theory]
    [InlineData("infirmiere", "infirmier")]
    [InlineData("infirmieres", "infirmiers")]
    [InlineData("ouvrieres", "ouvriers")]
    [InlineData("usageres", "usagers")]
    [InlineData("premiere", "premier")]
    [InlineData("conseillere", "conseiller")]
    [InlineData("troisieme", "troisiemes")]
    [InlineData("mediatrices", "mediateur")]
    [InlineData("associatives", "associatif")]
    [InlineData("travailleuse", "travailleurs")]
    [InlineData("sociaux", "social")]
    [InlineData("etrangeres", "etranger")]
    [InlineData("maraichere", "maraicher")]
    [InlineData("considere", "considerer")]
    [InlineData("consideres", "considerees")]
    [InlineData("exagere", "exagerer")]
    [InlineData("accelere", "accelerer")]
    [InlineData("operation", "operateur")]
    [InlineData("conformement", "conforme")]
    public void Folded_French_words_of_one_family_share_a_stem(string one, string other) => AssertSameStem("fr", one, other);

    [Theory]
    [InlineData("nutrição", "nutrições")]
    [InlineData("ação", "ações")]
    [InlineData("saúde", "saude")]
    [InlineData("farol", "faróis")]
    [InlineData("possível", "possíveis")]
    [InlineData("hospital", "hospitais")]
    [InlineData("mulher", "mulheres")]
    [InlineData("homem", "homens")]
    [InlineData("mãe", "mães")]
    [InlineData("alemão", "alemães")]
    [InlineData("inglês", "ingleses")]
    [InlineData("mês", "meses")]
    [InlineData("hipótese", "hipóteses")]
    [InlineData("análise", "análises")]
    [InlineData("país", "países")]
    [InlineData("grávida", "grávidas")]
    [InlineData("comunitário", "comunitárias")]
    [InlineData("educativa", "educativos")]
    public void Portuguese_words_of_one_family_share_a_stem(string one, string other) => AssertSameStem("pt", one, other);

    [Theory]
    [InlineData("educación", "educaciones")]
    [InlineData("casa", "casas")]
    [InlineData("día", "días")]
    [InlineData("año", "años")]
    [InlineData("niña", "niños")]
    [InlineData("vez", "veces")]
    [InlineData("luz", "luces")]
    [InlineData("mes", "meses")]
    [InlineData("interés", "intereses")]
    [InlineData("país", "países")]
    [InlineData("mujer", "mujeres")]
    [InlineData("comunitario", "comunitarias")]
    [InlineData("salud", "SALUD")]
    public void Spanish_words_of_one_family_share_a_stem(string one, string other) => AssertSameStem("es", one, other);

    [Theory]
    [InlineData("fr", "manière", "manier")]
    [InlineData("fr", "complément", "compliqué")]
    [InlineData("fr", "suppléments", "supplier")]
    [InlineData("pt", "mão", "mãe")]
    [InlineData("es", "día", "dios")]
    public void Words_of_different_families_stay_apart(string language, string one, string other) =>
        Assert.NotEqual(Stemmers.Stem(language, Folding.Fold(one)), Stemmers.Stem(language, Folding.Fold(other)));

    [Theory]
    [InlineData("13e")]
    [InlineData("lgbtqia+")]
    [InlineData("2002-2")]
    [InlineData("здоровья")]
    public void Terms_with_digits_signs_or_other_alphabets_are_left_alone(string term) => Assert.Equal(term, Stemmers.Stem("fr", term));

    private static void AssertSameStem(string language, string one, string other) =>
        Assert.Equal(Stemmers.Stem(language, Folding.Fold(one)), Stemmers.Stem(language, Folding.Fold(other)));
}
