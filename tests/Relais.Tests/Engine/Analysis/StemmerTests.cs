using System.Runtime.CompilerServices;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>The stemmers give Lucene's output for the same input word; the golden file was made with Lucene 8.7 (see the program beside it).</summary>
public sealed class StemmerTests
{
    private static IEnumerable<string[]> Golden([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "stems.tsv")).Select(line => line.Split('\t'));

    [Fact]
    public void The_French_stemmer_equals_Lucene_on_every_golden_word() => AssertSame(new FrenchLightStemmer(), column: 1);

    [Fact]
    public void The_English_stemmer_equals_Lucene_on_every_golden_word() => AssertSame(new EnglishPorterStemmer(), column: 2);

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
    public void Folded_French_words_of_one_family_share_a_stem(string one, string other) =>
        Assert.Equal(Stemmers.Stem("fr", one), Stemmers.Stem("fr", other));

    [Theory]
    [InlineData("13e")]
    [InlineData("lgbtqia+")]
    [InlineData("2002-2")]
    [InlineData("здоровья")]
    public void Terms_with_digits_signs_or_other_alphabets_are_left_alone(string term) => Assert.Equal(term, Stemmers.Stem("fr", term));

    private static void AssertSame(IStemmer stemmer, int column)
    {
        var wrong = Golden().Where(row => !string.Equals(stemmer.Stem(row[0]), row[column], StringComparison.Ordinal))
            .Select(row => $"{row[0]}: Lucene {row[column]}, ours {stemmer.Stem(row[0])}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
