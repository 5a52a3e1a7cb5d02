using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>What holds of the chunks of any text.</summary>
public sealed class ChunkerTests
{
    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    [Fact]
    public void Chunks_come_in_order_and_leave_no_letter_out() => Check.One(_config, Prop.ForAll(Arb.From(NastyText.Any), text =>
    {
        var between = new StringBuilder();
        var at = 0;
        foreach (var chunk in Chunker.Chunks(text))
        {
            Assert.InRange(chunk.Start, at, chunk.End - 1);
            between.Append(text.AsSpan(at, chunk.Start - at)).Append(' ');
            at = chunk.End;
        }
        between.Append(text.AsSpan(at));

        Assert.DoesNotContain(between.ToString().EnumerateRunes(), rune => Letters.StartsWord(Letters.Of(rune)));
    }));

    [Fact]
    public void A_chunk_by_itself_is_one_chunk() => Check.One(_config, Prop.ForAll(Arb.From(NastyText.Any), text =>
    {
        foreach (var chunk in Chunker.Chunks(text).Select(chunk => text[chunk.Start..chunk.End]))
            Assert.Equal([new Chunk(0, chunk.Length)], Chunker.Chunks(chunk));
    }));

    [Fact]
    public void No_chunk_parts_a_letter_from_its_marks() => Check.One(_config, Prop.ForAll(Arb.From(NastyText.Any), text =>
    {
        foreach (var chunk in Chunker.Chunks(text).Where(chunk => chunk.End < text.Length && text[chunk.End - 1] is not ('+' or '°' or ')')))
            Assert.NotEqual(WordClass.Mark, Letters.At(text, chunk.End, out _));
    }));

    [Fact]
    public void A_plural_behind_a_bracket_keeps_its_marks() => Assert.Equal([new Chunk(0, 9)], Chunker.Chunks("mot(s)s\u200D\u0301"));

    [Fact]
    public void The_class_looked_up_is_the_class_reasoned_about()
    {
        for (var code = 0; code < 0x2000; code++)
            Assert.Equal(Letters.Of(new Rune(code)), Letters.At(((char)code).ToString(), 0, out _));
    }
}
