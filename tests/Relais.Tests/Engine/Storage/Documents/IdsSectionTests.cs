using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;

namespace Relais.Tests.Engine.Storage.Documents;

public sealed class IdsSectionTests
{
    private static readonly Gen<string> _id = Gen.Elements("a", "b", "z", "é", "-", "jardin-", "\uE000", "\uFFFD", "🌱", "\U00010000", "\uD7FF", "0").ArrayOf().Where(parts => parts.Length > 0).Select(string.Concat);

    [Fact]
    public void Utf8_is_compared_in_the_order_of_utf16() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(_id.ToArbitrary(), _id.ToArbitrary(), (left, right) =>
        Assert.Equal(Math.Sign(string.CompareOrdinal(left, right)), Math.Sign(Utf8Ordinal.Compare(Encoding.UTF8.GetBytes(left), Encoding.UTF8.GetBytes(right))))));

    [Fact]
    public void Ids_are_read_by_number_and_found_by_text() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(50), Prop.ForAll(_id.ArrayOf(90).ToArbitrary(), _id.ToArbitrary(), (some, other) =>
    {
        var ids = Rising(some);
        var section = new IdsSection(Section.Of(Written(ids)));

        Assert.Equal(ids.Length, section.Count);
        for (var i = 0; i < ids.Length; i++)
        {
            Assert.Equal(ids[i], section[i]);
            Assert.Equal(Encoding.UTF8.GetBytes(ids[i]), section.Utf8(i).ToArray());
            Assert.Equal(i, section.Find(ids[i]));
        }
        Assert.Equal(Array.BinarySearch(ids, other, StringComparer.Ordinal), section.Find(other));
    }));

    [Fact]
    public void There_may_be_no_id_and_ids_of_any_length()
    {
        Assert.Equal(~0, new IdsSection(Section.Of(Written([]))).Find("a"));

        string[] ids = ["a", new('b', 5000), new string('b', 5000) + "c"];
        var section = new IdsSection(Section.Of(Written(ids)));
        Assert.Equal(ids, Enumerable.Range(0, 3).Select(i => section[i]));
        Assert.Equal(2, section.Find(ids[2]));
        Assert.Throws<ArgumentOutOfRangeException>(() => section[3]);
        Assert.Throws<ArgumentOutOfRangeException>(() => section[-1]);
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("a", "a")]
    [InlineData("\uD800", "\uD801")]
    public void Ids_that_do_not_rise_are_not_written(string first, string second) => Assert.Throws<ArgumentException>(() => Written([first, second]));

    [Fact]
    public void Like_ids_take_few_bytes() => Assert.InRange(Written([.. Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"w{i:D7}"))]).Length, 1, 38_000);

    [Fact]
    public void Damage_is_refused_at_worst()
    {
        var bytes = Written([.. Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"jardin-{i:D3}"))]);
        Damage.EachOf(bytes, section =>
        {
            var ids = new IdsSection(section);
            for (var i = 0; i < Math.Min(ids.Count, 50); i++) _ = ids[i];
            ids.Find("jardin-0205");
        });
    }

    private static string[] Rising(IEnumerable<string> ids) => [.. ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static byte[] Written(string[] ids) => Sections.Written(to => IdsSection.Write(to, ids));
}
