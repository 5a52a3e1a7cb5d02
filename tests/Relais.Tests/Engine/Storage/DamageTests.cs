using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage;

/// <summary>A file that is not byte for byte what the build left is refused with its name: never a wrong answer, never another exception.</summary>
public sealed class DamageTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("theme", FieldKind.Keyword), new IndexField("year", FieldKind.Number)], ["fr"]);

    private readonly TemporaryFolder _folder = new();

    public DamageTests() => new EmbeddedEngine().Build(_folder.Path, _schema, Enumerable.Range(0, 20).Select(i => new Document
    {
        Id = FormattableString.Invariant($"doc-{i}"),
        Passages = [new Passage("body", "fr", "Un jardin partagé, un auto-support entre pairs.")],
        Keywords = [new KeywordValue("theme", i % 2 == 0 ? "food" : "care")],
        Numbers = [new NumberValue("year", 2000 + i)],
    }));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_truncation_of_every_file_is_refused() => ForEachFile((file, bytes) =>
    {
        for (var length = 0; length < bytes.Length; length += Step(bytes.Length, length))
            AssertRefused(file, bytes[..length], FormattableString.Invariant($"cut at {length}"));
    });

    [Fact]
    public void Every_flipped_byte_of_every_file_is_refused() => ForEachFile((file, bytes) =>
    {
        for (var at = 0; at < bytes.Length; at += Step(bytes.Length, at))
        {
            foreach (var flip in new byte[] { 0x20, 0xFF })
            {
                var altered = bytes.ToArray();
                altered[at] ^= flip;
                AssertRefused(file, altered, FormattableString.Invariant($"byte {at} flipped by {flip}"));
            }
        }
    });

    [Fact]
    public void Anything_appended_is_refused() => ForEachFile((file, bytes) =>
    {
        AssertRefused(file, [.. bytes, 0], "a byte more");
        AssertRefused(file, [.. bytes, (byte)'\n'], "a line more");
        AssertRefused(file, [.. bytes, .. bytes], "doubled");
    });

    [Fact]
    public void Every_deleted_file_is_refused() => ForEachFile((file, bytes) =>
    {
        File.Delete(file);
        var refusal = Assert.Throws<IndexDamagedException>(() => new EmbeddedEngine().Open(_folder.Path));
        Assert.Contains(file, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("missing", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Another_format_version_is_named_as_such()
    {
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            bytes[8] = 99;
            AssertRefused(file, bytes, "version");
            Assert.Contains("format version 99", Refusal().Message, StringComparison.Ordinal);
            bytes[8] = (byte)SegmentHeader.FormatVersion;
            File.WriteAllBytes(file, bytes);
        }
    }

    [Fact]
    public void The_index_of_another_build_in_place_of_the_right_one_is_refused()
    {
        using var other = new TemporaryFolder();
        new EmbeddedEngine().Build(other.Path, _schema, []);
        var file = Files().Single(name => name.EndsWith(".rlx", StringComparison.Ordinal));

        AssertRefused(file, File.ReadAllBytes(Path.Combine(other.Path, Path.GetFileName(file))), "foreign");
    }

    [Fact]
    public void A_damaged_index_can_be_built_anew()
    {
        foreach (var file in Files()) File.WriteAllText(file, "x");

        new EmbeddedEngine().Build(_folder.Path, _schema, []);

        using var index = new EmbeddedEngine().Open(_folder.Path);
        Assert.Equal(0, index.Count);
        Assert.Equal(2, Files().Length);
    }

    private IndexDamagedException Refusal() => Assert.Throws<IndexDamagedException>(() => new EmbeddedEngine().Open(_folder.Path));

    private string[] Files() => [.. Directory.GetFiles(_folder.Path).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];

    private void ForEachFile(Action<string, byte[]> check)
    {
        Assert.Equal(2, Files().Length);
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            check(file, bytes);
            File.WriteAllBytes(file, bytes);
            new EmbeddedEngine().Open(_folder.Path).Dispose();
        }
    }

    private void AssertRefused(string file, byte[] bytes, string how)
    {
        File.WriteAllBytes(file, bytes);
        var thrown = Record.Exception(() => new EmbeddedEngine().Open(_folder.Path));
        Assert.True(thrown is IndexDamagedException, $"{Path.GetFileName(file)}, {how}: {thrown}");
        Assert.Contains(_folder.Path, thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>Every place of the header and of small files, then places further and further apart.</summary>
    private static int Step(int length, int at) => at < 80 || length < 200 ? 1 : 61;
}
