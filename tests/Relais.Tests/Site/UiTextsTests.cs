using System.Text.RegularExpressions;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Text;
using Relais.Site.Texts;
using Relais.Tests.Specs;

namespace Relais.Tests.Site;

/// <summary>Every text of the interface and every label is there in every language, and none is left over.</summary>
public sealed partial class UiTextsTests
{
    private static readonly UiTexts Texts = new();

    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    [Fact]
    public void The_interface_has_the_languages_of_the_schema() => Assert.Equal(Schema.Languages.Order(StringComparer.Ordinal), Texts.Languages.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_language_has_the_same_texts() =>
        Assert.All(Texts.Languages, language => Assert.Equal(Texts.Keys("fr").Order(StringComparer.Ordinal), Texts.Keys(language).Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_text_has_the_same_places_in_every_language() =>
        Assert.All(Texts.Keys("fr").Where(key => !key.EndsWith(".one", StringComparison.Ordinal)), key => Assert.Equal(PlacesOf("fr", key), PlacesOf("en", key)));

    [Fact]
    public void Every_text_that_pages_ask_for_is_there() =>
        Assert.Empty(Asked().Where(key => !Known().Any(known => Matches(key, known))));

    [Fact]
    public void No_text_is_left_that_nothing_asks_for()
    {
        var asked = Asked().ToList();

        Assert.Empty(Known().Where(known => !asked.Exists(key => Matches(key, known))));
    }

    [Fact]
    public void A_count_has_its_two_forms() =>
        Assert.All(Texts.Keys("fr").Where(key => key.EndsWith(".one", StringComparison.Ordinal)), key => Assert.Contains(key[..^4] + ".other", Texts.Keys("fr")));

    [Theory]
    [InlineData("fr", 0, "0 expérience")]
    [InlineData("fr", 1, "1 expérience")]
    [InlineData("fr", 2, "2 expériences")]
    [InlineData("en", 0, "0 experiences")]
    [InlineData("en", 1, "1 experience")]
    [InlineData("en", 2, "2 experiences")]
    public void Zero_is_singular_in_French_and_plural_in_English(string language, int count, string expected) => Assert.Equal(expected, Texts.Count(language, "experiences", count));

    [Fact]
    public void Every_label_of_the_schema_is_there_in_every_language() => Assert.Empty(
        Schema.Types.SelectMany(type => new[] { (type.Id, type.Label), (type.Id, type.Plural) }
                .Concat(type.Fields.SelectMany(Labels).Select(field => ($"{type.Id}.{field.Key}", field.Label)))
                .Concat(type.Sections.SelectMany(section => new[] { ($"{type.Id}#{section.Id}", section.Label), ($"{type.Id}#{section.Id}", section.Question) })))
            .Concat(Schema.Facets.Select(facet => (facet.Id, facet.Label)))
            .Concat(Schema.Comparison.Weights.Select(weight => ("same " + weight.Key, Schema.Facet(weight.Key)!.Same)))
            .Concat(Schema.Vocabularies.Values.SelectMany(vocabulary => vocabulary.Terms.Select(term => ($"{vocabulary.Id}.{term.Id}", term.Label))))
            .SelectMany(named => Schema.Languages.Where(language => Lacks(named.Item2, language)).Select(language => $"{named.Item1} lacks {language}")));

    private static bool Lacks(LocalizedText text, string language) => string.IsNullOrWhiteSpace(text.ByLanguage.GetValueOrDefault(language));

    private static IEnumerable<FieldDefinition> Labels(FieldDefinition field) => field.Fields.SelectMany(Labels).Prepend(field);

    private static IEnumerable<string> Known() =>
        Texts.Keys("fr").Select(key => key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key.EndsWith(".other", StringComparison.Ordinal) ? key[..^6] : key).Distinct(StringComparer.Ordinal);

    /// <summary>Keys in the site's pages and code; one made of a part that varies ends or begins with a dot and stands for all that do.</summary>
    private static IEnumerable<string> Asked() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "site"), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .SelectMany(file => Calls().Matches(File.ReadAllText(file)))
            .SelectMany(call => Quoted().Matches(call.Value).Select(key => key.Groups[1].Value))
            .Where(key => KeyForm().IsMatch(key))
            .Distinct(StringComparer.Ordinal);

    private static bool Matches(string key, string known) => key.EndsWith('.') ? known.StartsWith(key, StringComparison.Ordinal) : key == known;

    private static IEnumerable<string> PlacesOf(string language, string key) => Places().Matches(Texts.Text(language, key)).Select(place => place.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b(?:T|Count)\((?:""[^""]*""|[^"",()]*\? ?""[^""]*"" ?: ?""[^""]*"")")]
    private static partial Regex Calls();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[a-z0-9_]+(\.[a-z0-9_]+)*\.?$")]
    private static partial Regex KeyForm();

    [GeneratedRegex(@"\{[0-9]\}")]
    private static partial Regex Places();
}
