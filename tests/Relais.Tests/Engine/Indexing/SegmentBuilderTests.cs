using Relais.Engine;
using Relais.Engine.Indexing;

namespace Relais.Tests.Engine.Indexing;

public sealed class SegmentBuilderTests : IDisposable
{
    private static readonly IndexSchema _schema = new([new IndexField("body", FieldKind.Text), new IndexField("audience", FieldKind.Keyword)], ["fr", "en"]);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Enough text for many pieces of work; some words have one stem joined and in parts, at one place.</summary>
    [Fact]
    public void Bytes_are_the_same_in_whatever_order_documents_come_and_however_often_the_builder_was_used()
    {
        var random = new Random(5);
        string[] words = ["un", "jardin", "partagé", "auto-support", "a-s", "e-e", "s-s", "habitant·e·s", "santé", "PMI", "l’accès", "n°", "13e"];
        var documents = Enumerable.Range(0, 900).Select(i => new Document
        {
            Id = FormattableString.Invariant($"d{i:D4}"),
            Passages = [new Passage("body", i % 5 == 0 ? "en" : "fr", string.Join(' ', Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(3) == 0 ? "mot" + random.Next(2_000) : words[random.Next(words.Length)])))],
            Keywords = [new KeywordValue("audience", "a" + random.Next(9))],
            Stored = new byte[random.Next(100)],
        }).ToArray();
        var builder = new SegmentBuilder(_schema);

        var rising = Written(builder, documents);
        var falling = Written(builder, documents.Reverse());
        var shuffled = Written(new SegmentBuilder(_schema), documents.OrderBy(_ => random.Next()));

        Assert.Equal(rising, falling);
        Assert.Equal(rising, shuffled);
    }

    private byte[] Written(SegmentBuilder builder, IEnumerable<Document> documents)
    {
        var path = Path.Combine(_folder.Path, "segment");
        builder.Add(documents);
        builder.Write(path);
        return File.ReadAllBytes(path);
    }
}
