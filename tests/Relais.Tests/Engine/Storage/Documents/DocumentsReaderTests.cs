using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;
using Relais.Engine.Storage;
using Relais.Engine.Storage.Documents;

namespace Relais.Tests.Engine.Storage.Documents;

public sealed class DocumentsReaderTests
{
    private static readonly IndexSchema _schema = new([new("title", FieldKind.Text), new("hidden", FieldKind.Text) { IsStored = false }, new("body", FieldKind.Text), new("theme", FieldKind.Keyword)], ["fr", "en"]);

    [Fact]
    public void Documents_come_back_in_the_order_asked() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Document.ArrayOf().ToArbitrary(), Gen.Choose(0, 1000).ToArbitrary(), (documents, seed) =>
    {
        var order = Enumerable.Range(0, documents.Length).ToArray();
        new System.Random(seed).Shuffle(order);

        var reader = new DocumentsReader(Section.Of(Written(documents, order)));

        Assert.Equal(documents.Length, reader.Count);
        for (var i = 0; i < documents.Length; i++)
        {
            Assert.Equal(documents[order[i]].Stored.ToArray(), reader.Card(i));
            Assert.Equal(documents[order[i]].Passages.Where(passage => passage.Field != "hidden"), reader.Passages(i, _schema));
        }
    }));

    [Fact]
    public void The_order_of_arrival_changes_nothing_in_the_bytes()
    {
        var documents = Many(200);
        var order = Enumerable.Range(0, documents.Length).ToArray();
        var expected = Written(documents, order);

        Assert.Equal(expected, Written([.. documents.Reverse()], [.. order.Reverse()]));
    }

    [Fact]
    public void Raw_records_of_one_segment_make_another()
    {
        var documents = Many(100);
        var expected = Written(documents, [.. Enumerable.Range(0, 100)]);
        var reader = new DocumentsReader(Section.Of(expected));
        var bytes = Enumerable.Range(0, 100).Sum(reader.RawLength);

        Assert.Equal(expected, Sections.Written(to => DocumentsWriter.Write(to, 100, bytes, document => reader.Card(document), reader.RawSource)));
    }

    [Fact]
    public void Alike_documents_take_less_than_half_their_bytes()
    {
        var documents = Many(500);
        var bytes = Written(documents, [.. Enumerable.Range(0, 500)]);

        Assert.InRange(bytes.Length, 1, documents.Sum(document => document.Stored.Length + document.Passages.Sum(passage => Encoding.UTF8.GetByteCount(passage.Text))) / 2);
    }

    [Fact]
    public void A_document_without_bytes_and_one_of_a_megabyte_come_back()
    {
        var large = new byte[1 << 20];
        new System.Random(5).NextBytes(large);
        var reader = new DocumentsReader(Section.Of(Written([new() { Id = "a" }, new() { Id = "b", Stored = large }, new() { Id = "c" }], [0, 1, 2])));

        Assert.Empty(reader.Card(0));
        Assert.Equal(large, reader.Card(1));
        Assert.Empty(reader.Passages(2, _schema));
        Assert.Throws<ArgumentOutOfRangeException>(() => reader.Card(3));
    }

    [Fact]
    public void Damage_is_refused_at_worst() => Damage.EachOf(Written(Many(20), [.. Enumerable.Range(0, 20)]), section =>
    {
        var reader = new DocumentsReader(section);
        for (var i = 0; i < Math.Min(reader.Count, 30); i++)
        {
            reader.Card(i);
            reader.Passages(i, _schema);
        }
    });

    private static Gen<Document> Document =>
        from stored in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
        from passages in Passage.ArrayOf()
        select new Document { Id = "", Stored = stored, Passages = passages };

    private static Gen<Passage> Passage =>
        from name in Gen.Elements("title", "hidden", "body")
        from language in Gen.Elements("fr", "en", "br")
        from anchor in Gen.Elements("", "s1", "suite")
        from words in Gen.Elements("jardin ", "🌱", "santé ", "communautaire ", "\n").ArrayOf()
        select new Passage(name, language, string.Concat(words), anchor);

    private static Document[] Many(int count)
    {
        string[] words = ["un", "jardin", "partagé", "avec", "les", "habitants", "du", "quartier", "pour", "la", "santé", "communautaire", "en", "maison"];
        var random = new System.Random(7);
        return [.. Enumerable.Range(0, count).Select(i => new Document
        {
            Id = FormattableString.Invariant($"d{i}"),
            Stored = Encoding.UTF8.GetBytes(Sentence(12)),
            Passages = [new("title", "fr", Sentence(5)), new("body", "fr", Sentence(30), "s1")],
        })];

        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
    }

    private static byte[] Written(Document[] documents, int[] order)
    {
        var writer = new DocumentsWriter();
        var passages = new PassagesWriter(_schema);
        foreach (var document in documents) writer.Add(document.Stored, passages.Write(document.Passages));
        return Sections.Written(to => writer.Write(to, order));
    }
}
