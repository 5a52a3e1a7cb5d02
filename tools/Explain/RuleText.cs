using System.Globalization;
using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Explain;

/// <summary>What is said of a rule where no file is at hand.</summary>
internal static class RuleText
{
    private const int MostPlaces = 8;

    /// <summary>The message with its places left open: what fills them depends on the file.</summary>
    public static string Message(Rule rule, string language) => string.Format(CultureInfo.InvariantCulture, rule.Message.In(language), [.. Enumerable.Repeat<object>("…", MostPlaces)]);

    /// <summary>Its first sentence: what is wrong, without what to do.</summary>
    public static string Fault(Rule rule, string language)
    {
        var message = Message(rule, language);
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }

    /// <summary>A remark of the examples ("? français | English") in a language.</summary>
    public static string Remark(string line, string language)
    {
        var parts = line[2..].Split(" | ", 2);
        return language is Speech.English ? parts[^1] : parts[0];
    }
}
