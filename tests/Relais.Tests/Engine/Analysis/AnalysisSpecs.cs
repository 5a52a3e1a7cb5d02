using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>Runs the specs: words find a text when every one of them, in one of its forms or joined, is among the terms of the text or their stems.</summary>
public sealed class AnalysisSpecs
{
    public static TheoryData<string> Names => [.. AnalysisSpec.All.Select(spec => spec.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Words_find_what_the_spec_says(string name)
    {
        var spec = AnalysisSpec.All.Single(one => one.Name == name);

        foreach (var text in spec.Texts)
        {
            Assert.All(spec.Finds, typed => Assert.True(Finds(typed, text, spec.Language), $"« {typed} » should find « {text} »."));
            Assert.All(spec.Misses, typed => Assert.False(Finds(typed, text, spec.Language), $"« {typed} » should not find « {text} »."));
        }
    }

    private static bool Finds(string typed, string text, string language)
    {
        var exact = new HashSet<string>(StringComparer.Ordinal);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in PassageTokens.Of(text))
        {
            exact.Add(token.Term);
            if (PassageTokens.StemOf(token, language) is { } stem) stems.Add(stem);
        }
        var words = WordReader.Words(typed);
        return words.Count > 0 && words.All(word => (word.Joined is { } joined && Has(joined)) || word.Parts.All(HasPart));

        // As in the query planner: a word in capitals finds itself and its small letters, but is not stemmed.
        bool HasPart(WordPart part) => part.Acronym is { } acronym
            ? exact.Contains(acronym) || part.Forms.Any(form => exact.Contains(form) || stems.Contains(form))
            : part.Forms.Any(Has);
        bool Has(string term) => exact.Contains(term) || stems.Contains(Stemmers.Stem(language, term));
    }
}
