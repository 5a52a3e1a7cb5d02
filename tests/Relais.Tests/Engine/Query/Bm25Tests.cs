using Relais.Engine.Query;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Query;

/// <summary>Scores are Lucene's. The figures come from Lucene 8.7: seven documents of these lengths, a whitespace analyzer, one term query.</summary>
public sealed class Bm25Tests
{
    private static readonly int[] _lengths = [1, 3, 39, 57, 300, 12, 1000];
    private static readonly float[] _inverses = Bm25.NormInverses(_lengths.Sum() / 7f);

    [Theory]
    [InlineData(0, 1, 0.15917628f)]
    [InlineData(1, 1, 0.1580948f)]
    [InlineData(2, 2, 0.16785663f)]
    [InlineData(3, 3, 0.17547688f)]
    [InlineData(4, 7, 0.17001122f)]
    [InlineData(6, 1, 0.036489606f)]
    public void A_score_equals_Lucenes(int document, int frequency, float expected) =>
        Assert.Equal(expected, Bm25.Score(Bm25.Idf(6, 7), frequency, _inverses[LengthCode.Of(_lengths[document])]), 1e-7f);

    [Theory]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(41, 40)]
    [InlineData(57, 56)]
    [InlineData(300, 280)]
    [InlineData(0, 0)]
    public void A_length_is_rounded_down_to_one_that_fits_a_byte(int length, int rounded) => Assert.Equal(rounded, LengthCode.Length(LengthCode.Of(length)));

    [Fact]
    public void Every_code_stands_for_the_length_that_it_is_the_code_of()
    {
        for (var code = 0; code < 256; code++) Assert.Equal(code, LengthCode.Of(LengthCode.Length((byte)code)));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(5, 4)]
    [InlineData(6, 4)]
    [InlineData(10, 6)]
    [InlineData(64, 39)]
    public void The_minimum_of_words_follows_the_length_of_the_question(int words, int minimum) => Assert.Equal(minimum, MinimumShouldMatch.Of(words));

    [Theory]
    [InlineData(new long[] { 90, 95, 2 }, 2)]
    [InlineData(new long[] { 90, 0, 95 }, 1)]
    [InlineData(new long[] { 2, 95, 2 }, -1)]
    [InlineData(new long[] { 50, -1, 2, 95 }, 2)]
    [InlineData(new long[] { 100, 100, 100 }, -1)]
    public void A_word_rarer_than_all_others_together_decides(long[] documents, int expected) => Assert.Equal(expected, DecisiveWord.Find(documents, 100));

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_word_decides_only_where_one_may_be_missing_of_a_few(int words, bool expected) => Assert.Equal(expected, DecisiveWord.MayBeIn(words));
}
