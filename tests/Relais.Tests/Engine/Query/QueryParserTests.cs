using Relais.Engine;
using Relais.Engine.Query;

namespace Relais.Tests.Engine.Query;

/// <summary>What people type and how it is understood. W word, P phrase, B beginning; '-' before an excluded one, the field in brackets.</summary>
public sealed class QueryParserTests
{
    private static readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal) { ["titre"] = "title", ["title"] = "title", ["texte"] = "body" };

    [Theory]
    [InlineData("", "")]
    [InlineData("   \t\n ", "")]
    [InlineData("? ! - -- * \" «", "")]
    [InlineData("santé mentale", "W:santé W:mentale")]
    [InlineData("l’accès rendez-vous usager·e·s", "W:l’accès W:rendez-vous W:usager·e·s")]
    [InlineData("théâtre,danse;chant", "W:théâtre W:danse W:chant")]
    [InlineData("LGBTQIA+ n°93", "W:LGBTQIA+ W:n° W:93")]
    // Phrases
    [InlineData("\"chez soi\"", "P:chez soi")]
    [InlineData("« chez soi »", "P:chez soi")]
    [InlineData("“chez soi” fin", "P:chez soi W:fin")]
    [InlineData("\"chez soi", "W:chez W:soi")]
    [InlineData("«chez soi\"", "W:chez W:soi")]
    [InlineData("avant\"chez soi\"après", "W:avant P:chez soi W:après")]
    [InlineData("\"\" \"?\" fin", "W:fin")]
    [InlineData("l’\"accès aux soins\" d' accès", "P:accès aux soins W:accès")]
    // Without
    [InlineData("santé -mentale", "W:santé -W:mentale")]
    [InlineData("-\"chez soi\" -«là bas»", "-P:chez soi -P:là bas")]
    [InlineData("a - b", "W:a W:b")]
    [InlineData("a --b", "W:a W:b")]
    [InlineData("rendez-vous", "W:rendez-vous")]
    // Beginnings
    [InlineData("médi*", "B:médi")]
    [InlineData("-auto-sup*", "-B:auto-sup")]
    [InlineData("mé*di *di", "W:mé W:di W:di")]
    [InlineData("l'hab**", "B:l'hab")]
    // Fields
    [InlineData("titre:jardin", "W(title):jardin")]
    [InlineData("Titre:jardin -texte:\"chez soi\" title:mé*", "W(title):jardin -P(body):chez soi B(title):mé")]
    [InlineData("titre: jardin", "W:titre W:jardin")]
    [InlineData("auteur:jardin http://x.org", "W:auteur W:jardin W:http W:x.org")]
    [InlineData("titre:\"chez soi", "W(title):chez W:soi")]
    [InlineData("titre:", "W:titre")]
    public void Anything_typed_is_understood(string typed, string expected) => Assert.Equal(expected, Show(Parse(typed)));

    [Fact]
    public void What_is_too_long_is_dropped()
    {
        var many = string.Concat(Enumerable.Repeat("ab ", 100));
        var wide = new string('x', QueryParser.MaxLength) + " y";

        Assert.Equal(QueryParser.MaxClauses, Parse(many).Clauses.Count);
        Assert.Equal(QueryParser.MaxLength, Parse(wide).Clauses.Single().Text.Length);
    }

    [Fact]
    public void Random_typing_never_fails_and_prints_back_to_the_same_query()
    {
        const string keys = "ab é-\"«»“”*:.,'’·+() /\uD83C\uDF31titre:1°\n";
        var random = new Random(42);
        for (var run = 0; run < 5_000; run++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => random.Next(8) == 0 ? "titre:" : keys[random.Next(keys.Length)].ToString()));

            var query = Parse(typed);

            var printed = QueryPrinter.Print(query, _aliases);
            Assert.True(query.Clauses.SequenceEqual(Parse(printed).Clauses), $"{typed} -> {Show(query)} -> {printed} -> {Show(Parse(printed))}");
        }
    }

    private static TextQuery Parse(string typed) => QueryParser.Parse(typed, _aliases);

    private static string Show(TextQuery query) => string.Join(' ', query.Clauses.Select(clause =>
        (clause.Excluded ? "-" : "") + (clause.Kind switch { ClauseKind.Word => "W", ClauseKind.Phrase => "P", _ => "B" })
        + (clause.Field is null ? "" : $"({clause.Field})") + ":" + clause.Text));
}
