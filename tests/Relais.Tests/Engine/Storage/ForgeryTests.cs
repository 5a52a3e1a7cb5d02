using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Engine.Storage.Segments;

namespace Relais.Tests.Engine.Storage;

/// <summary>
/// Files whose checksums are right and whose contents are not: nothing but an attacker or a fault of the engine makes them. Opening or asking may answer anything or throw
/// <see cref="IndexDamagedException"/>; it may not throw anything else, read where it must not, fill the memory or hang.
/// </summary>
public sealed class ForgeryTests : IDisposable
{
    private static readonly IndexSchema _schema = new(
    [
        new IndexField("title", FieldKind.Text, 2) { Forms = TextForms.Exact },
        new IndexField("body", FieldKind.Text),
        new IndexField("theme", FieldKind.Keyword),
        new IndexField("place", FieldKind.Tree),
        new IndexField("year", FieldKind.Number),
    ], ["fr", "en"]);

    private static readonly SearchRequest[] _requests =
    [
        Asking(new QueryClause(ClauseKind.Word, "jardins"), new QueryClause(ClauseKind.Word, "commun")),
        Asking(new QueryClause(ClauseKind.Word, "commun")) with { CountsAll = false, Facets = [], Histograms = [], Filters = [], Limit = 3 },
        Asking(new QueryClause(ClauseKind.Phrase, "un jardin")),
        Asking(new QueryClause(ClauseKind.Phrase, "auto-support entre")),
        Asking(new QueryClause(ClauseKind.Prefix, "mo")),
        Asking(new QueryClause(ClauseKind.Word, "mot77", "body")) with { Sort = new Sort(SortKey.Number, "year", Descending: true), Filters = [new RangeFilter("year", 1990, 2010)] },
        Asking() with { Sort = new Sort(SortKey.Keyword, "theme"), Filters = [new AnyOfFilter("place", ["idf", "nowhere"])] },
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly Forgery _forgery;

    public ForgeryTests()
    {
        var engine = new EmbeddedEngine();
        engine.Build(_folder.Path, _schema, Enumerable.Range(0, 300).Select(i => Invented(i, "")));
        engine.Update(_folder.Path, [.. Enumerable.Range(290, 20).Select(i => Invented(i, "nouveau "))], ["d007", "d130"]);
        engine.Update(_folder.Path, [Invented(400, "seul ")], ["d131"]);
        _forgery = new Forgery(_folder.Path);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sections_with_altered_bytes_are_answered_from_or_refused()
    {
        var random = new Random(11);
        for (var i = 0; i < LongTests.Of(250, 20_000); i++)
        {
            var segment = i % 4 == 0 ? random.Next(_forgery.Segments) : 0;
            var kind = (SectionKind)random.Next((int)SectionKind.Spaces + 1);
            var length = _forgery.Length(segment, kind);
            if (length == 0) continue;
            // Tables mostly stand at the beginning or the end.
            var at = random.Next(3) switch { 0 => random.Next(Math.Min(length, 64)), 1 => length - 1 - random.Next(Math.Min(length, 64)), _ => random.Next(length) };
            var value = random.Next(4) switch { 0 => (byte)0, 1 => byte.MaxValue, 2 => (byte)0x80, _ => (byte)random.Next(256) };
            var count = random.Next(3) == 0 ? Math.Min(4, length - at) : 1;
            _forgery.Alter(segment, kind, bytes => bytes.Slice(at, count).Fill(value));
            AssertAnsweredOrRefused(FormattableString.Invariant($"segment {segment}, {kind}, {count} bytes at {at} of {length} set to {value}"));
            _forgery.Undo();
        }
    }

    [Fact]
    public void Manifests_with_altered_bytes_are_answered_from_or_refused()
    {
        var random = new Random(12);
        for (var i = 0; i < LongTests.Of(150, 10_000); i++)
        {
            var what = "";
            _forgery.AlterManifest(bytes =>
            {
                var at = random.Next(12, bytes.Length);
                bytes[at] = random.Next(3) == 0 ? byte.MaxValue : (byte)random.Next(256);
                what = FormattableString.Invariant($"manifest, byte {at} set to {bytes[at]}");
            });
            AssertAnsweredOrRefused(what);
            _forgery.Undo();
        }
    }

    [Fact]
    public void Tables_of_sections_that_cannot_be_are_refused()
    {
        long[] lengths = [0, 1, long.MaxValue, long.MaxValue - 1_000, int.MaxValue, -1];
        foreach (var kind in Enum.GetValues<SectionKind>())
        {
            foreach (var length in lengths)
            {
                _forgery.AlterHeader(0, sections =>
                {
                    sections[(int)kind] = sections[(int)kind] with { Length = length };
                    for (var next = (int)kind + 1; next < sections.Length; next++) sections[next] = sections[next] with { Start = unchecked(sections[next - 1].Start + sections[next - 1].PaddedLength) };
                });
                Assert.Throws<IndexDamagedException>(() => new EmbeddedEngine().Open(_folder.Path));
                _forgery.Undo();
            }
        }
    }

    private void AssertAnsweredOrRefused(string how)
    {
        try
        {
            using var index = new EmbeddedEngine().Open(_folder.Path);
            foreach (var request in _requests) Try(() => index.Search(request));
            Try(() => index.Read("d299"));
            Try(() => index.Stored("d290"));
            Try(() => index.Ids().Count());
        }
        catch (IndexDamagedException)
        {
            // Refused: well.
        }
        catch (Exception exception)
        {
            Assert.Fail($"{how}: {exception}");
        }
    }

    /// <summary>A request refused must not keep the next from being asked.</summary>
    private static void Try(Func<object?> ask)
    {
        try
        {
            ask();
        }
        catch (IndexDamagedException)
        {
            // Refused: well.
        }
        catch (ArgumentException exception) when (exception.TargetSite?.DeclaringType?.Name == "RequestRules")
        {
            // A forged schema may have fields of other names and kinds.
        }
    }

    private static SearchRequest Asking(params QueryClause[] clauses) => new()
    {
        Query = new TextQuery(clauses),
        Filters = [new AnyOfFilter("theme", ["food", "care"])],
        Facets = ["theme", "place", "year"],
        Histograms = [new HistogramRequest("year", 10)],
        Highlight = new HighlightRequest(["body"], "fr"),
        Limit = 50,
    };

    private static Document Invented(int i, string added) => new()
    {
        Id = FormattableString.Invariant($"d{i:D3}"),
        Passages =
        [
            new Passage("title", "fr", "Titre " + added + "mot" + i % 90),
            new Passage("body", i % 3 == 0 ? "en" : "fr", string.Join(' ', Enumerable.Repeat("commun", 1 + (i % 5))) + " un jardin, un auto-support entre pairs mot" + i, "s1"),
        ],
        Keywords = i % 7 == 0 ? [] : [new KeywordValue("theme", i % 2 == 0 ? "food" : "care"), .. i % 5 == 0 ? [new KeywordValue("theme", "x" + i)] : Array.Empty<KeywordValue>()],
        Trees = [new TreeValue("place", i % 4 == 0 ? ["fr"] : ["fr", "idf", "d" + i % 9])],
        Numbers = [new NumberValue("year", 1950 + (i % 80))],
        Stored = new byte[i % 20],
    };
}
