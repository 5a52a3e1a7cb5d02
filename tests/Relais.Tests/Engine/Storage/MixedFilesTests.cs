using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage;

/// <summary>Accidents to an index of several segments with documents removed: files cut, altered, swapped or taken from another index are refused by name, and never answered from.</summary>
public sealed class MixedFilesTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("theme", FieldKind.Keyword), new IndexField("year", FieldKind.Number)], ["fr", "en"]);

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _other = new();

    public MixedFilesTests()
    {
        Make(_folder.Path, "jardin");
        Make(_other.Path, "cuisine");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Truncations_and_flips_are_refused()
    {
        var random = new Random(21);
        foreach (var file in Files(_folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < LongTests.Of(150, 5_000); i++)
            {
                var altered = i % 3 == 0 ? bytes[..random.Next(bytes.Length)] : bytes.ToArray();
                if (altered.Length == bytes.Length) altered[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
                AssertRefused(file, altered);
            }
            File.WriteAllBytes(file, bytes);
        }
        AssertAnswers();
    }

    [Fact]
    public void Sections_swapped_inside_of_a_file_are_refused()
    {
        foreach (var file in Files(_folder.Path).Where(file => file.EndsWith(".rlx", StringComparison.Ordinal)))
        {
            var bytes = File.ReadAllBytes(file);
            var sections = SegmentHeader.Read(file, bytes, bytes.Length).Sections;
            for (var one = 0; one < sections.Count; one++)
            {
                for (var two = one + 1; two < sections.Count; two++)
                {
                    if (sections[one].PaddedLength == 0 || sections[two].PaddedLength == 0) continue;
                    AssertRefused(file, [.. bytes[..(int)sections[one].Start], .. Bytes(two), .. bytes[(int)(sections[one].Start + sections[one].PaddedLength)..(int)sections[two].Start], .. Bytes(one), .. bytes[(int)(sections[two].Start + sections[two].PaddedLength)..]]);
                }
            }
            File.WriteAllBytes(file, bytes);

            byte[] Bytes(int section) => bytes[(int)sections[section].Start..(int)(sections[section].Start + sections[section].PaddedLength)];
        }
        AssertAnswers();
    }

    [Fact]
    public void Files_of_another_index_or_of_another_place_are_refused()
    {
        var files = Files(_folder.Path);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var foreign in files.Concat(Files(_other.Path)))
                if (!foreign.Equals(file, StringComparison.Ordinal)) AssertRefused(file, File.ReadAllBytes(foreign));
            File.WriteAllBytes(file, bytes);
        }
        AssertAnswers();
    }

    [Fact]
    public void A_missing_segment_is_named()
    {
        foreach (var file in Files(_folder.Path))
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            Assert.Contains(file, Assert.Throws<IndexDamagedException>(() => new EmbeddedEngine().Open(_folder.Path)).Message, StringComparison.Ordinal);
            File.WriteAllBytes(file, bytes);
        }
        AssertAnswers();
    }

    /// <summary>Three segments, two of which have lost documents.</summary>
    private static void Make(string folder, string word)
    {
        var engine = new EmbeddedEngine();
        engine.Build(folder, _schema, Enumerable.Range(0, 40).Select(Document));
        engine.Update(folder, [.. Enumerable.Range(35, 10).Select(Document)], ["d00", "d07"]);
        engine.Update(folder, [Document(41)], ["d09"]);

        Document Document(int i) => new()
        {
            Id = FormattableString.Invariant($"d{i:D2}"),
            Passages = [new Passage("body", "fr", "Un " + word + " partagé " + i)],
            Keywords = [new KeywordValue("theme", "t" + i % 3)],
            Numbers = [new NumberValue("year", 2000 + i)],
        };
    }

    private static string[] Files(string folder) => [.. Directory.GetFiles(folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];

    private void AssertRefused(string file, byte[] bytes)
    {
        File.WriteAllBytes(file, bytes);
        var thrown = Record.Exception(() => new EmbeddedEngine().Open(_folder.Path));
        Assert.True(thrown is IndexDamagedException, $"{Path.GetFileName(file)}: {thrown}");
        Assert.Contains(_folder.Path, thrown.Message, StringComparison.Ordinal);
    }

    private void AssertAnswers()
    {
        using var index = new EmbeddedEngine().Open(_folder.Path);
        Assert.Equal((42, 42), (index.Count, index.Search(new SearchRequest { Query = new TextQuery([new QueryClause(ClauseKind.Word, "jardins")]) }).Total));
    }
}
