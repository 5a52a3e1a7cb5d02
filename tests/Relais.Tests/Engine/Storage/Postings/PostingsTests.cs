using FsCheck;
using FsCheck.Fluent;
using Relais.Engine.Query;
using Relais.Engine.Storage.Postings;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage.Postings;

public sealed class PostingsTests
{
    private sealed record Sample(int Documents, int Every, int MostOccurrences, bool HasSpans, int Seed);

    private static Gen<Sample> Samples =>
        from documents in Gen.Elements(1, 2, 5, 127, 128, 129, 255, 256, 257, 1000)
        from every in Gen.Elements(1, 2, 7, 500, 100_000)
        from most in Gen.Elements(1, 3, 40, 300)
        from spans in Gen.Elements(false, true)
        from seed in Gen.Choose(0, 100_000)
        select new Sample(documents, every, most, spans, seed);

    [Fact]
    public void Documents_frequencies_positions_and_spans_come_back_block_by_block() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Samples), sample =>
    {
        var (postings, norms) = Make(sample);
        var cursor = Written(postings, norms);

        var at = 0;
        var position = 0;
        for (var block = 0; block < cursor.BlockCount; block++)
        {
            cursor.Load(block);
            for (var i = 0; i < cursor.Documents.Length; i++, at++)
            {
                var frequency = postings.Frequencies[at];
                Assert.Equal((postings.Documents[at], frequency), (cursor.Documents[i], cursor.Frequencies()[i]));
                Assert.Equal(postings.Positions.Slice(position, frequency), cursor.Positions(i));
                Assert.Equal(postings.Spans.IsEmpty ? [] : postings.Spans.Slice(position, frequency).ToArray(), cursor.Spans(i).ToArray());
                position += frequency;
            }
        }
        Assert.Equal(postings.Count, at);
    }));

    [Fact]
    public void The_block_of_a_document_is_found_from_any_block_before_it() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(Samples), sample =>
    {
        var (postings, norms) = Make(sample);
        var cursor = Written(postings, norms);
        if (!cursor.HasDirectory) return;
        for (var at = 0; at < postings.Count; at += 37)
        {
            for (var from = 0; from <= at / BlockPacking.Size; from++) Assert.Equal(at / BlockPacking.Size, cursor.Find(postings.Documents[at], from));
        }
        Assert.Equal(cursor.BlockCount, cursor.Find(postings.Documents[^1] + 1, 0));
    }));

    [Fact]
    public void No_document_of_a_block_scores_above_what_the_block_promises() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(Samples), sample =>
    {
        var (postings, norms) = Make(sample);
        var cursor = Written(postings, norms);
        if (!cursor.HasDirectory) return;
        foreach (var average in new[] { 3f, 100f, 5000f })
        {
            var inverses = Bm25.NormInverses(average);
            for (var at = 0; at < postings.Count; at++)
                Assert.True(Bm25.Score(2f, postings.Frequencies[at], inverses[norms[postings.Documents[at]]]) <= cursor.HighestScore(at / BlockPacking.Size, 2f, inverses));
        }
    }));

    private static (TermPostings Postings, byte[] Norms) Make(Sample sample)
    {
        var random = new Random(sample.Seed);
        var postings = new TermPostings();
        var document = -1;
        for (var i = 0; i < sample.Documents; i++)
        {
            document += 1 + random.Next(sample.Every);
            var position = random.Next(50);
            for (var left = 1 + random.Next(random.Next(sample.MostOccurrences) + 1); left > 0; left--, position += 1 + random.Next(300))
                postings.Add(document, position, sample.HasSpans && random.Next(5) == 0 ? 1 + random.Next(6) : 1);
        }
        var norms = new byte[document + 1];
        foreach (var own in postings.Documents) norms[own] = LengthCode.Of(1 + random.Next(3000));
        return (postings, norms);
    }

    private static PostingsCursor Written(TermPostings postings, byte[] norms) =>
        new(Sections.Opened(to => new PostingsEncoder().Write(postings, norms, to)), postings.Count, norms.Length, postings.Spans.Length > 0);
}
