using Relais.Indexer.Counting;

namespace Relais.Tests.Counting;

/// <summary>One spelling for all ways to type, and nothing by which somebody could be reached.</summary>
public sealed class KeptWordsTests
{
    [Theory]
    [InlineData("  Accès   aux SOINS ", "acces aux soins")]
    [InlineData("l’accès\u00A0!", "l'acces !")]
    [InlineData("l'acce\u0300s !", "l'acces !")]
    [InlineData("sœur", "soeur")]
    [InlineData("méd\u00ADiation\tsanté\r\nici", "mediation sante ici")]
    [InlineData("\u202Evih\0", "vih")]
    [InlineData("ＶＩＨ", "vih")]
    [InlineData("loi 2004-575", "loi 2004-575")]
    [InlineData("1901", "1901")]
    [InlineData("0 800 235", "0 800 235")]
    public void Ways_to_type_the_same_words_are_kept_as_one(string typed, string kept) => Assert.Equal(kept, KeptWords.Of(typed));

    [Theory]
    [InlineData("awa.diop@example.org")]
    [InlineData("écrire à awa＠example")]
    [InlineData("@awa")]
    [InlineData("06 12 34 56 78")]
    [InlineData("+221 77 123 45 67")]
    [InlineData("06.12.34.56.78 rappeler")]
    [InlineData("(514) 555-0199 poste")]
    [InlineData("０６１２３４５６７８")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")]
    [InlineData("1 85 05 2A 006 084 36")]
    public void What_could_reach_somebody_is_not_kept(string typed) => Assert.Empty(KeptWords.Of(typed));

    [Fact]
    public void Half_a_character_is_no_reason_to_fail() => Assert.Equal("a\ufffd", KeptWords.Of("a\ud83d"));

    [Fact]
    public void Two_years_side_by_side_are_lost_with_telephone_numbers() => Assert.Empty(KeptWords.Of("plan 2015-2020"));

    [Fact]
    public void A_text_is_kept_up_to_its_longest_and_not_beyond()
    {
        Assert.Equal(KeptWords.MostCharacters, KeptWords.Of(new string('a', KeptWords.MostCharacters)).Length);
        Assert.Equal(KeptWords.MostCharacters, KeptWords.Of(new string('É', KeptWords.MostCharacters)).Length);
        Assert.Empty(KeptWords.Of(new string('a', KeptWords.MostCharacters + 1)));
    }
}
