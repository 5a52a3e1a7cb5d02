using System.Diagnostics;
using System.Text;
using Relais.Engine.Analysis;

namespace Relais.Tests.Engine.Analysis;

/// <summary>The published stemmers, without our departures, give Lucene's output for the same input word.</summary>
public sealed class LuceneStemsTests
{
    private const int FewestWords = 20_000;

    private static readonly Dictionary<string, IStemmer> _stemmers = new(StringComparer.Ordinal)
    {
        ["en"] = new EnglishPorterStemmer(),
        ["es"] = new SpanishLightStemmer(),
        ["fr"] = new FrenchLightStemmer(),
        ["pt"] = new PortugueseLightStemmer(),
    };

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public void Every_golden_word_has_the_stem_that_Lucene_gives(string language)
    {
        var golden = GoldenStems.Of(language).ToList();

        var wrong = golden.Where(pair => _stemmers[language].Stem(pair.Word) != pair.Stem)
            .Select(pair => $"{pair.Word}: Lucene {pair.Stem}, ours {_stemmers[language].Stem(pair.Word)}").ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} differ\n" + string.Join('\n', wrong.Take(50)));
        Assert.True(golden.Select(pair => pair.Word).Distinct(StringComparer.Ordinal).Count() >= FewestWords);
    }

    [LuceneStemsTheory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("pt")]
    public async Task Lucene_makes_the_golden_file_again_byte_for_byte(string language)
    {
        using var java = Process.Start(new ProcessStartInfo("java", ["-cp", LuceneStemsTheoryAttribute.ClassPath!, GoldenStems.ProgramPath, language])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        using var made = new MemoryStream();
        var reading = java.StandardOutput.BaseStream.CopyToAsync(made);
        await using (var words = java.StandardInput.BaseStream)
            await words.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(GoldenStems.Of(language).Select(pair => pair.Word + "\n"))));
        await reading;
        await java.WaitForExitAsync();

        Assert.Equal(0, java.ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(GoldenStems.PathOf(language)), made.ToArray());
    }
}
