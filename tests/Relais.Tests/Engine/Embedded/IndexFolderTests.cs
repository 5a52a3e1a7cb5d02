using Relais.Engine;
using Relais.Engine.Embedded;

namespace Relais.Tests.Engine.Embedded;

/// <summary>What locks, numbers and sweeping keep from each other.</summary>
public sealed class IndexFolderTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("theme", FieldKind.Keyword)], ["fr"]);

    private readonly TemporaryFolder _folder = new();
    private readonly EmbeddedEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_number_is_never_given_to_a_second_segment()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        _engine.Update(_folder.Path, [Doc("b", "deux")], []);
        _engine.Update(_folder.Path, [], ["b"]);

        _engine.Update(_folder.Path, [Doc("c", "trois")], []);

        Assert.Equal([1, 3], Segments());
    }

    [Fact]
    public void What_a_reader_finds_replaced_while_opening_is_opened_anew()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        var attempts = 0;

        var read = new IndexFolder(_folder.Path).Read(manifest =>
        {
            if (attempts++ > 0) return manifest.Segments.Single().Number;
            _engine.Build(_folder.Path, _schema, [Doc("b", "deux")]);
            throw new IndexDamagedException("The file is not the one that the manifest named.");
        });

        Assert.Equal((2, 2), (attempts, read));
    }

    [Fact]
    public void A_segment_being_merged_is_not_swept()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        var folder = new IndexFolder(_folder.Path);
        var merged = folder.NewMerged();
        File.WriteAllText(merged, "complete, and waiting for its turn");

        using (folder.TryLockMerges()!) _engine.Update(_folder.Path, [Doc("b", "deux")], []);
        Assert.True(File.Exists(merged));

        _engine.Update(_folder.Path, [Doc("c", "trois")], []);
        Assert.False(File.Exists(merged));
    }

    [Fact]
    public async Task While_another_process_merges_updates_go_on_and_ours_wait()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        using (new IndexFolder(_folder.Path).TryLockMerges()!)
        {
            for (var i = 0; i < 10; i++) _engine.Update(_folder.Path, [Doc(FormattableString.Invariant($"x{i}"), "deux")], []);
            await _engine.MergesAsync();
            Assert.Equal(11, Segments().Count);
        }

        _engine.Update(_folder.Path, [Doc("z", "deux")], []);
        await _engine.MergesAsync();

        Assert.InRange(Segments().Count, 1, MergePolicy.Width);
        using var index = _engine.Open(_folder.Path);
        Assert.Equal(12, index.Count);
    }

    /// <summary>Were a lock's file deleted when it is given back, one who had opened that file before and one who makes a new one would both have it.</summary>
    [Fact]
    public async Task Only_one_at_a_time_has_the_lock()
    {
        var holders = 0;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var folder = new IndexFolder(_folder.Path);
            for (var i = 0; i < LongTests.Of(200, 5_000); i++)
            {
                try
                {
                    using var own = folder.Lock();
                    Assert.Equal(1, Interlocked.Increment(ref holders));
                    Interlocked.Decrement(ref holders);
                }
                catch (IOException)
                {
                    // The others kept it for too long.
                }
            }
        })));
    }

    [Fact]
    public async Task An_update_reads_no_more_of_old_segments_than_their_ids()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un"), Doc("b", "deux")]);
        var file = Directory.GetFiles(_folder.Path, "*.rlx").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^100] ^= 1;
        File.WriteAllBytes(file, bytes);

        _engine.Update(_folder.Path, [Doc("b", "trois")], []);

        // Half of the old segment is gone, so that it is merged beside: that reads it whole, and must be over before the file is written again.
        await Assert.ThrowsAsync<IndexDamagedException>(_engine.MergesAsync);
        Assert.Throws<IndexDamagedException>(() => _engine.Open(_folder.Path));
        bytes[^100] ^= 1;
        File.WriteAllBytes(file, bytes);
        using var index = _engine.Open(_folder.Path);
        Assert.Equal("trois", index.Read("b")!.Passages.Single().Text);
    }

    [Fact]
    public void An_update_of_a_segment_with_altered_ids_is_refused()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        var file = Directory.GetFiles(_folder.Path, "*.rlx").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[Relais.Engine.Storage.Segments.SegmentHeader.Length] ^= 1;
        File.WriteAllBytes(file, bytes);

        var refusal = Assert.Throws<IndexDamagedException>(() => new EmbeddedEngine().Update(_folder.Path, [Doc("b", "deux")], []));
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_that_fails_is_told_and_loses_nothing()
    {
        _engine.Build(_folder.Path, _schema, [Doc("a", "un")]);
        for (var i = 0; i < 6; i++) _engine.Update(_folder.Path, [Doc(FormattableString.Invariant($"x{i}"), "deux")], []);
        var file = Directory.GetFiles(_folder.Path, "*.rlx").Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(file);
        bytes[^100] ^= 1;
        File.WriteAllBytes(file, bytes);

        _engine.Update(_folder.Path, [Doc("y", "trois")], []);
        await Assert.ThrowsAsync<IndexDamagedException>(_engine.MergesAsync);

        Assert.Equal(8, Segments().Count);
        bytes[^100] ^= 1;
        File.WriteAllBytes(file, bytes);
        _engine.Update(_folder.Path, [Doc("z", "trois")], []);
        await _engine.MergesAsync();
        Assert.InRange(Segments().Count, 1, 2);
    }

    private List<long> Segments() => new IndexFolder(_folder.Path).Read(manifest => manifest.Segments.Select(segment => segment.Number).ToList());

    private static Document Doc(string id, string text) => new() { Id = id, Passages = [new Passage("body", "fr", text)] };
}
