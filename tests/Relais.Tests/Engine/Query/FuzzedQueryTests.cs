using FsCheck;
using FsCheck.Fluent;
using Relais.Engine;
using Relais.Engine.Embedded;
using Relais.Engine.Query;
using Relais.Tests.Engine.Analysis;

namespace Relais.Tests.Engine.Query;

/// <summary>Nothing that one can type is an error.</summary>
public sealed class FuzzedQueryTests : IDisposable
{
    private static readonly IndexSchema _schema = new(
        [new IndexField("title", FieldKind.Text, 4), new IndexField("body", FieldKind.Text), new IndexField("code", FieldKind.Text) { Forms = TextForms.Stems }, new IndexField("theme", FieldKind.Keyword)], ["fr", "en", "es", "pt"]);

    private static readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal) { ["titre"] = "title", ["texte"] = "body" };
    private static readonly Gen<string> _operator = Gen.Elements("\"", "«", "»", "“", "”", "-", "*", ":", "titre:", "-titre:\"", "texte:", " ", "  ", "a*", "-a", "**", "\"\"", "l'", "(", "jardin", "auto-support", "AND", "?", "~2", "^3");
    private static readonly Gen<string> _anyUnits = Gen.Choose(0, char.MaxValue).Select(unit => ((char)unit).ToString());
    private static readonly Gen<string> _text = Gen.Choose(0, 60).SelectMany(count => Gen.Frequency((4, _operator), (3, NastyText.Any), (2, _anyUnits)).ArrayOf(count)).Select(string.Concat);

    private readonly TemporaryFolder _folder = new();
    private readonly ISearchIndex _index;

    public FuzzedQueryTests()
    {
        var engine = new EmbeddedEngine();
        engine.Build(_folder.Path, _schema, Enumerable.Range(0, 200).Select(i => new Document
        {
            Id = FormattableString.Invariant($"d{i}"),
            Passages = [new Passage("title", "fr", "Jardin n° " + i), new Passage("body", "fr", "Un auto support, un autosupport, des usager·e·s, l'accès, 13e, A.B.C., 健康 \uD800"), new Passage("code", "en", "gardens a b c")],
            Keywords = [new KeywordValue("theme", "food")],
        }));
        _index = engine.Open(_folder.Path);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Any_text_is_a_query_that_is_answered() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(LongTests.Of(150, 20_000)), Prop.ForAll(Arb.From(_text), AssertAnswered));

    /// <summary>The longest there can be: as many clauses and as many parts of each as fit.</summary>
    [Theory]
    [InlineData("a ")]
    [InlineData("a* ")]
    [InlineData("-a ")]
    [InlineData("\"un jardin\" ")]
    [InlineData("titre:jardin ")]
    [InlineData("auto-support ")]
    [InlineData("autosupport")]
    [InlineData("auto-")]
    [InlineData("usager·e·s ")]
    [InlineData("A.")]
    [InlineData("\"")]
    [InlineData("-")]
    [InlineData("'")]
    [InlineData("健")]
    [InlineData("👩\u200D⚕")]
    [InlineData("\uD800")]
    [InlineData("e\u0301")]
    [InlineData("\u0301")]
    [InlineData("x")]
    [InlineData("9")]
    [InlineData("\u0000")]
    public void What_repeats_a_thousand_characters_long_is_answered(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1 + (QueryParser.MaxLength / piece.Length)));
        AssertAnswered(text);
        AssertAnswered("\"" + text[..(QueryParser.MaxLength - 2)] + "\"");
        AssertAnswered(text[..(QueryParser.MaxLength - 1)].Replace(' ', '-') + "*");
    }

    [Fact]
    public void Clauses_that_no_parser_made_are_answered_too() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(LongTests.Of(80, 10_000)), Prop.ForAll(
        Arb.From(from kind in Gen.Elements(ClauseKind.Word, ClauseKind.Phrase, ClauseKind.Prefix)
                 from text in _text
                 from matching in Gen.Elements(Matching.Usual, Matching.All, Matching.Any)
                 from excluded in Gen.Elements(false, true)
                 select new TextQuery([new QueryClause(kind, text, null, excluded), new QueryClause(ClauseKind.Word, "jardin")]) { Matching = matching }),
        query => AssertAnswered(query)));

    private void AssertAnswered(string typed)
    {
        var query = QueryParser.Parse(typed, _aliases);
        Assert.InRange(query.Clauses.Count, 0, QueryParser.MaxClauses);
        AssertAnswered(query);
    }

    private void AssertAnswered(TextQuery query)
    {
        var response = _index.Search(new SearchRequest { Query = query, Facets = ["theme"], Highlight = new HighlightRequest(["title", "body"], "fr"), CorrectsTypos = false });
        Assert.InRange(response.Total, response.Hits.Count, _index.Count);
    }
}
