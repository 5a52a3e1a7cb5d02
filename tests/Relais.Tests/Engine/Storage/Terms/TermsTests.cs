using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Storage.Terms;

namespace Relais.Tests.Engine.Storage.Terms;

public sealed class TermsTests
{
    private static Gen<string[]> Dictionaries =>
        from letters in Gen.Elements("ab", "abcé", "aœ語🌱z")
        from count in Gen.Elements(0, 1, 2, 31, 32, 33, 64, 65, 300)
        from words in Gen.Choose(1, 12).SelectMany(length => Gen.Elements(letters.EnumerateRunes().Select(rune => rune.ToString()).ToArray()).ArrayOf(length)).Select(string.Concat).ArrayOf(count)
        select words.Distinct(StringComparer.Ordinal).OrderBy(Encoding.UTF8.GetBytes, Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b))).ToArray();

    [Fact]
    public void Every_term_is_found_with_what_was_told_of_it_and_no_other_is() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(Dictionaries), words =>
    {
        var terms = Written(words);

        Assert.Equal(words.Length, terms.Count);
        var start = 0L;
        for (var i = 0; i < words.Length; i++)
        {
            Assert.Equal(new TermEntry(i + 1, start, (i * 7) % 400, i % 3 == 0), terms.Find(words[i]));
            start += (i * 7) % 400;
        }
        foreach (var absent in new[] { "", "!", "zzz", "a🌱🌱🌱🌱b", words.LastOrDefault() + "q" })
            if (!words.Contains(absent)) Assert.Null(terms.Find(absent));
    }));

    [Fact]
    public void A_cursor_walks_all_terms_in_order_from_wherever_it_is_put() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Arb.From(Dictionaries), words =>
    {
        var terms = Written(words);
        Assert.Equal(words, From(terms, ""));
        for (var i = 0; i < words.Length; i += 5)
        {
            Assert.Equal(words[i..], From(terms, words[i]));
            Assert.Equal(words[(i + 1)..], From(terms, words[i] + "\u0001"));
        }
    }));

    private static string[] From(TermsReader terms, string start)
    {
        var walked = new List<string>();
        var cursor = new TermsCursor(terms, new byte[TermsCursor.LongestTerm]);
        for (var more = cursor.Seek(Encoding.UTF8.GetBytes(start)); more; more = cursor.Next()) walked.Add(Encoding.UTF8.GetString(cursor.Term));
        return [.. walked];
    }

    private static TermsReader Written(string[] words)
    {
        var writer = new TermsWriter();
        for (var i = 0; i < words.Length; i++) writer.Add(Encoding.UTF8.GetBytes(words[i]), i + 1, (i * 7) % 400, i % 3 == 0);
        return new TermsReader(Sections.Opened(writer.Write));
    }
}
