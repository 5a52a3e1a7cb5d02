using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage;

public sealed class ChecksumTests
{
    [Fact]
    public void It_is_the_one_of_the_standard() => Assert.Equal(0xE3069283u, Checksum.Of("123456789"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(24_575)]
    [InlineData(24_576)]
    [InlineData(24_577)]
    [InlineData(49_152)]
    [InlineData(100_003)]
    public void Three_lanes_give_what_one_bit_after_the_other_gives(int length)
    {
        var bytes = Noise(length);
        Assert.Equal(BitByBit(bytes), Checksum.Of(bytes));
    }

    [Fact]
    public void Parts_of_any_length_join_to_the_checksum_of_the_whole() =>
        Prop.ForAll(Gen.Choose(0, 60_000).Two().ToArbitrary(), lengths =>
        {
            var bytes = Noise(lengths.Item1 + lengths.Item2);
            var first = bytes.AsSpan(0, lengths.Item1);
            var second = bytes.AsSpan(lengths.Item1);
            var whole = Checksum.Of(bytes);
            return whole == Checksum.Join(Checksum.Of(first), Checksum.Of(second), second.Length) && whole == Checksum.Of(second, Checksum.Of(first));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mapped_file_is_checked_in_windows_as_if_it_were_one()
    {
        var path = Path.GetTempFileName();
        try
        {
            var bytes = Noise((9 << 20) + 64);
            File.WriteAllBytes(path, bytes);
            using var file = new MappedFile(path);
            Assert.Equal(Checksum.Of(bytes.AsSpan(64)), file.Checksum(new SectionPlace(64, (9 << 20) - 5, 0)));
            Assert.Equal(0u, file.Checksum(new SectionPlace(64, 0, 0)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    private static uint BitByBit(byte[] bytes)
    {
        var crc = ~0u;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0x82F63B78u : crc >> 1;
        }
        return ~crc;
    }
}
