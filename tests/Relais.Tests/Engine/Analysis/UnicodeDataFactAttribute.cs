namespace Relais.Tests.Engine.Analysis;

/// <summary>A fact that needs Debian's unicode-data; skipped, and said so, where it is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnicodeDataFactAttribute : FactAttribute
{
    public const string WordBreakTest = "/usr/share/unicode/auxiliary/WordBreakTest.txt";

    public UnicodeDataFactAttribute()
    {
        if (!File.Exists(WordBreakTest)) Skip = "Unicode's word break test is not there (Debian: unicode-data).";
    }
}
