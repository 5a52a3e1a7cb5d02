using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Postings;

namespace Relais.Tests.Engine.Storage.Postings;

public sealed class PatchedBlockTests
{
    /// <summary>Mostly small numbers with a few very large ones, in runs of every length up to a block.</summary>
    private static Gen<int[]> Runs =>
        from length in Gen.Choose(1, BlockPacking.Size)
        from width in Gen.Choose(0, 31)
        from small in Gen.Choose(0, (int)((1L << width) - 1)).ArrayOf(length)
        from large in Gen.Frequency((9, Gen.Constant(-1)), (1, Gen.Choose(0, int.MaxValue))).ArrayOf(length)
        select small.Zip(large, (s, l) => l < 0 ? s : l).ToArray();

    [Fact]
    public void Numbers_come_back_and_the_reader_stands_behind_them() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Arb.From(Runs), values =>
    {
        var bytes = Sections.Written(to =>
        {
            PatchedBlock.Write(values, to);
            to.Byte(77);
        });
        var reader = new SectionReader(bytes);
        var read = new int[values.Length];
        PatchedBlock.Read(ref reader, read);
        Assert.Equal(values, read);
        Assert.Equal(77, reader.Byte());
        Assert.True(reader.IsAtEnd);
    }));

    [Fact]
    public void A_block_of_one_number_repeated_takes_two_bytes_and_its_bits() =>
        Assert.Equal(2 + (128 * 3 / 8), Sections.Written(to => PatchedBlock.Write(Enumerable.Repeat(5, 128).ToArray(), to)).Length);

    [Fact]
    public void Damaged_bytes_are_refused_and_never_read_beyond() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(
        Arb.From(from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf().Resize(80) from count in Gen.Choose(1, 128) select (bytes, count)), sample =>
        {
            var thrown = Record.Exception(() =>
            {
                var reader = new SectionReader(sample.bytes);
                PatchedBlock.Read(ref reader, new int[sample.count]);
            });
            Assert.True(thrown is null or InvalidDataException, thrown?.ToString());
        }));
}
