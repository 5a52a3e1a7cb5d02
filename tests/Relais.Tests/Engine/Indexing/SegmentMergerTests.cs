using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;
using Relais.Engine.Indexing;
using Relais.Engine.Storage.Segments;
using Relais.Tests.Engine.Analysis;

namespace Relais.Tests.Engine.Indexing;

public sealed class SegmentMergerTests : IDisposable
{
    private static readonly IndexSchema _schema = new(
    [
        new IndexField("title", FieldKind.Text, 4) { Forms = TextForms.Exact },
        new IndexField("body", FieldKind.Text),
        new IndexField("notes", FieldKind.Text) { Forms = TextForms.Stems, IsStored = false },
        new IndexField("audience", FieldKind.Keyword),
        new IndexField("territory", FieldKind.Tree),
        new IndexField("year", FieldKind.Number),
    ], ["fr", "en", "pt"]);

    private static readonly Gen<string> _text = Gen.OneOf(NastyText.Any, Gen.Elements(
        "l'auto-support des usager·e·s", "aller-vers, coordinateur/trice", "Les infirmières de la PMI soignent", "community health workers", "Le 13e, la 2A, n° 5", "saúde comunitária das mulheres", "AB CD"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Merging_gives_byte_for_byte_what_building_from_the_documents_left_gives() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(LongTests.Of(30, 3_000)),
        Prop.ForAll(Arb.From(Document.ArrayOf().SelectMany(documents => Gen.Choose(0, 3).Two().ArrayOf(documents.Length).Select(dice => (documents, dice)))), sample =>
        {
            var documents = sample.documents.Select((document, i) => (Document: document with { Id = Id(i) }, Source: sample.dice[i].Item1, IsRemoved: sample.dice[i].Item2 == 0)).ToList();
            AssertSame(Built(documents.Where(entry => !entry.IsRemoved).Select(entry => entry.Document)), Merged(documents));
        }));

    /// <summary>Blocks of postings are full, so that their directory and their impacts are merged too.</summary>
    [Fact]
    public void Merging_many_documents_gives_what_building_gives()
    {
        var random = new Random(3);
        var documents = Enumerable.Range(0, LongTests.Of(600, 10_000)).Select(i => (
            Document: new Document
            {
                Id = Id(i),
                Passages = [new Passage("body", i % 3 == 0 ? "en" : "fr", string.Join(' ', Enumerable.Range(0, random.Next(1, 300)).Select(_ => random.Next(4) == 0 ? "auto-support" : "mot" + random.Next(1, 1 + random.Next(1, 2_000)))))],
                Keywords = [new KeywordValue("audience", "a" + random.Next(40))],
                Trees = [new TreeValue("territory", ["fr", "r" + random.Next(9)])],
                Numbers = [new NumberValue("year", random.Next(3_000))],
                Stored = new byte[random.Next(50)],
            },
            Source: random.Next(4),
            IsRemoved: random.Next(5) == 0)).ToList();

        AssertSame(Built(documents.Where(entry => !entry.IsRemoved).Select(entry => entry.Document)), Merged(documents));
    }

    private static Gen<Document> Document =>
        from passages in Passage.ArrayOf(3)
        from audiences in Gen.Elements("women", "young", "é", "\U0001F331", "\uFFEE").ArrayOf(2)
        from paths in Gen.Elements<string[]>(["fr"], ["fr", "idf"], ["fr", "idf", "d93"], ["ca"]).ArrayOf(2)
        from years in Gen.Elements(long.MinValue, -1, 0, 2020, long.MaxValue).ArrayOf(2)
        from stored in Gen.Choose(0, 9)
        select new Document
        {
            Id = "",
            Passages = passages,
            Keywords = [.. audiences.Select(value => new KeywordValue("audience", value))],
            Trees = [.. paths.Select(path => new TreeValue("territory", path))],
            Numbers = [.. years.Select(year => new NumberValue("year", year))],
            Stored = new byte[stored],
        };

    private static Gen<Passage> Passage =>
        from name in Gen.Elements("title", "body", "notes")
        from language in Gen.Elements("fr", "en", "pt-BR", "de")
        from text in _text
        from anchor in Gen.Elements("", "s1")
        select new Passage(name, language, text, anchor);

    /// <summary>Numbers backwards, so that documents do not come in the order of their ids.</summary>
    private static string Id(int i) => FormattableString.Invariant($"d{99_999 - i}");

    private string Built(IEnumerable<Document> documents)
    {
        var path = Path.Combine(_folder.Path, "built");
        Write(path, documents);
        return path;
    }

    private string Merged(List<(Document Document, int Source, bool IsRemoved)> documents)
    {
        var sources = new List<MergeSource>();
        foreach (var own in documents.GroupBy(entry => entry.Source))
        {
            var path = Path.Combine(_folder.Path, FormattableString.Invariant($"source{own.Key}"));
            var segment = SegmentReader.Open(path, Write(path, own.Select(entry => entry.Document)).Checksum, _schema);
            var removed = new ulong[(segment.Count + 63) / 64];
            foreach (var entry in own.Where(entry => entry.IsRemoved))
            {
                var document = segment.Ids.Find(entry.Document.Id);
                removed[document >> 6] |= 1UL << document;
            }
            sources.Add(new MergeSource(segment, removed.All(bits => bits == 0) ? null : removed));
        }
        var merged = Path.Combine(_folder.Path, "merged");
        SegmentMerger.Merge(merged, _schema, sources);
        return merged;
    }

    private static SegmentHeader Write(string path, IEnumerable<Document> documents)
    {
        var builder = new SegmentBuilder(_schema);
        builder.Add(documents);
        return builder.Write(path);
    }

    private static void AssertSame(string built, string merged)
    {
        var (one, other) = (File.ReadAllBytes(built), File.ReadAllBytes(merged));
        if (one.AsSpan().SequenceEqual(other)) return;
        var (expected, found) = (SegmentHeader.Read(built, one, one.Length), SegmentHeader.Read(merged, other, other.Length));
        var differing = Enum.GetValues<SectionKind>().Where(kind => expected.Sections[(int)kind].Checksum != found.Sections[(int)kind].Checksum);
        Assert.Fail("Sections that differ: " + string.Join(", ", differing));
    }
}
