using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Storage.Documents;

namespace Relais.Tests.Engine.Storage.Documents;

/// <summary>Blocks come back as they were, are those of the published format, and when damaged are refused or say something else of the same length: nothing worse.</summary>
public sealed class LzCodecTests
{
    private static readonly byte[] _dictionary = Encoding.UTF8.GetBytes("Un jardin partagé avec les habitants du quartier; une maison de santé pluriprofessionnelle.");

    [Fact]
    public void Anything_comes_back_with_and_without_a_dictionary() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Records.ToArbitrary(), record =>
    {
        foreach (var dictionary in new[] { [], _dictionary, record }) Assert.Equal(record, Decompressed(Compressed(record, dictionary), dictionary, record.Length));
    }));

    [Fact]
    public void One_compressor_serves_many_records()
    {
        var compressor = new LzCompressor(_dictionary);
        foreach (var text in new[] { "un jardin partagé", "", "les habitants du quartier, les habitants du quartier", "un jardin partagé" })
        {
            var record = Encoding.UTF8.GetBytes(text);
            var block = new byte[LzCodec.MaxLength(record.Length)];
            var length = compressor.Compress(record, block);

            Assert.Equal(Compressed(record, _dictionary), block.AsSpan(0, length).ToArray());
            Assert.Equal(record, Decompressed(block.AsSpan(0, length), _dictionary, record.Length));
        }
    }

    [Theory]
    [InlineData("", "00")]
    [InlineData("abc", "30616263")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa", "1E610100506161616161")]
    public void Blocks_are_those_of_the_published_format(string text, string block) => Assert.Equal(block, Convert.ToHexString(Compressed(Encoding.UTF8.GetBytes(text), [])));

    [Fact]
    public void A_copy_may_begin_in_the_dictionary_and_end_in_the_record()
    {
        // No literal; a copy of 10 from 4 back, all of them in the dictionary at first; then 5 literals.
        var block = Convert.FromHexString("060400" + "50" + "2E2E2E2E2E");

        Assert.Equal("abcdabcdab.....", Encoding.UTF8.GetString(Decompressed(block, "..abcd"u8, 15)));
    }

    [Fact]
    public void What_the_dictionary_says_costs_little()
    {
        var record = Encoding.UTF8.GetBytes("Un jardin partagé avec les habitants du quartier");

        Assert.InRange(Compressed(record, _dictionary).Length, 1, 12);
    }

    [Fact]
    public void Long_runs_and_far_copies_come_back()
    {
        var random = new byte[200_000];
        new System.Random(3).NextBytes(random);
        byte[] record = [.. random.AsSpan(0, 70_000), .. new byte[5_000], .. random.AsSpan(0, 70_000), .. random.AsSpan(10_000, 30_000)];

        var block = Compressed(record, _dictionary);

        Assert.Equal(record, Decompressed(block, _dictionary, record.Length));
        Assert.InRange(block.Length, 140_000, 142_000);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("00", 1)]
    [InlineData("F0", 300)]
    [InlineData("F0FF", 300)]
    [InlineData("3061", 3)]
    [InlineData("306162630000", 3)]
    [InlineData("1061", 0)]
    [InlineData("00000050616161616100", 9)]
    [InlineData("10610200" + "50" + "6161616161", 10)]
    [InlineData("1F610100", 300)]
    [InlineData("1F610100FF", 300)]
    public void Blocks_that_contradict_themselves_are_refused(string block, int length) =>
        Assert.Throws<InvalidDataException>(() => Decompressed(Convert.FromHexString(block), [], length));

    [Fact]
    public void Damaged_blocks_never_do_worse_than_being_refused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Records.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(1, 255).ToArbitrary(), (record, at, flip) =>
        {
            var block = Compressed(record, _dictionary);
            block[at % block.Length] ^= (byte)flip;
            var thrown = Xunit.Record.Exception(() => Decompressed(block, _dictionary, record.Length));
            Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        }));

    [Fact]
    public void Noise_never_does_worse_than_being_refused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().ToArbitrary(), Gen.Choose(0, 100).ToArbitrary(), (block, length) =>
        {
            var thrown = Xunit.Record.Exception(() => Decompressed(block, _dictionary, length));
            Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        }));

    private static Gen<byte[]> Records =>
        from words in Gen.Elements("jardin ", "partagé ", "habitants du quartier ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "x", "é", "0123456789").ArrayOf()
        select Encoding.UTF8.GetBytes(string.Concat(words));

    private static byte[] Compressed(ReadOnlySpan<byte> record, ReadOnlySpan<byte> dictionary)
    {
        var block = new byte[LzCodec.MaxLength(record.Length)];
        return block[..new LzCompressor(dictionary).Compress(record, block)];
    }

    /// <summary>Between two guards, which must stay as they are.</summary>
    private static byte[] Decompressed(ReadOnlySpan<byte> block, ReadOnlySpan<byte> dictionary, int length)
    {
        const int guard = 32;
        var room = new byte[length + 2 * guard];
        LzCodec.Decompress(block, dictionary, room.AsSpan(guard, length));
        Assert.All(room[..guard].Concat(room[^guard..]), value => Assert.Equal(0, value));
        return room[guard..^guard];
    }
}
