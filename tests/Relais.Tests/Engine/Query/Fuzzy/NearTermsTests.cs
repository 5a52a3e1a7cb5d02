using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Query.Fuzzy;
using Relais.Engine.Storage.Terms;
using Relais.Tests.Engine.Storage;

namespace Relais.Tests.Engine.Query.Fuzzy;

public sealed class NearTermsTests
{
    private static Gen<(string[] Dictionary, string Word)> Cases =>
        from letters in Gen.Elements("ab", "abcde", "aœ語🌱z")
        let word = Gen.Choose(0, 9).SelectMany(length => Gen.Elements(letters.EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf(length)).Select(string.Concat)
        from count in Gen.Elements(0, 1, 40, 400)
        from words in word.ArrayOf(count)
        from asked in word
        select (words.Distinct(StringComparer.Ordinal).Where(term => term.Length > 0).OrderBy(Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToArray(), asked);

    [Fact]
    public void Exactly_the_terms_within_so_many_edits_are_found() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Cases), sample =>
    {
        foreach (var most in new[] { 1, 2 })
            Assert.Equal(sample.Dictionary.Select(term => (term, Distance(sample.Word, term))).Where(near => near.Item2 <= most).Order(), Found(sample.Dictionary, sample.Word, most));
    }));

    [Theory]
    [InlineData("sante", "sante", 0)]
    [InlineData("sante", "snate", 1)]
    [InlineData("sante", "sant", 1)]
    [InlineData("sante", "santes", 1)]
    [InlineData("sante", "sanle", 1)]
    [InlineData("santé🌱", "santé語", 1)]
    [InlineData("sante", "asnet", 2)]
    [InlineData("ca", "abc", 3)]
    public void A_swap_of_neighbours_is_one_edit_and_so_is_a_character_of_several_bytes(string word, string term, int edits)
    {
        Assert.Equal(edits, Distance(word, term));
        Assert.Equal(edits <= 2 ? [(term, edits)] : [], Found([term], word, 2));
    }

    [Fact]
    public void Terms_and_words_of_any_length_are_read()
    {
        var large = new string('x', 300);

        Assert.Equal([("word", 1)], Found([large, large + "y", "word"], "wrd", 1));
        Assert.Empty(Found([large], large, 2));
    }

    [Fact]
    public void The_longest_word_looked_up_meets_terms_two_characters_longer()
    {
        var word = new string('é', NearTerms.LongestWord);

        Assert.Equal([(word + "é", 1), (word + "éé", 2)], Found([word + "é", word + "éé", word + "ééé"], word, 2));
        Assert.Empty(Found([word + "é"], word + "é", 2));
    }

    private static (string Term, int Edits)[] Found(string[] dictionary, string word, int most)
    {
        var writer = new TermsWriter();
        foreach (var term in dictionary) writer.Add(Encoding.UTF8.GetBytes(term), 1, 1, hasSpans: false);
        var found = new List<(string Term, int Edits)>();
        NearTerms.Find(new TermsReader(Sections.Opened(writer.Write)), word, most, (utf8, edits, _) => found.Add((Encoding.UTF8.GetString(utf8), edits)));
        return [.. found.Order()];
    }

    /// <summary>The whole matrix, cell by cell.</summary>
    private static int Distance(string one, string other)
    {
        int[] a = [.. one.EnumerateRunes().Select(rune => rune.Value)], b = [.. other.EnumerateRunes().Select(rune => rune.Value)];
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                edits[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1, edits[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }
        return edits[a.Length, b.Length];
    }
}
