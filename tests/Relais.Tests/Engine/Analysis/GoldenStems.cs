using System.Runtime.CompilerServices;

namespace Relais.Tests.Engine.Analysis;

/// <summary>The golden files beside this one: stems.LANG.tsv, a word and Lucene's stem of it a line, made by LuceneStems.java.</summary>
internal static class GoldenStems
{
    public static string ProgramPath => Path.Combine(Folder(), "LuceneStems.java");

    public static string PathOf(string language) => Path.Combine(Folder(), $"stems.{language}.tsv");

    public static IEnumerable<(string Word, string Stem)> Of(string language) =>
        File.ReadLines(PathOf(language)).Select(line => line.Split('\t')).Select(pair => (pair[0], pair[1]));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
