using System.Globalization;
using System.Text.Json;

namespace Relais.Tests.Tools.Import;

/// <summary>What <c>relais import --json</c> says of one write-up, and a person who fills in what it asks, and nothing else.</summary>
internal sealed class Imported(SmallCentre centre, JsonElement line)
{
    /// <summary>What is asked at the submission threshold, with an answer for each.</summary>
    private static readonly Dictionary<string, string> Answers = new()
    {
        ["title"] = "\"Un jardin pour se rencontrer\"",
        ["summary"] = $"\"{Fixtures.Summary}\"",
        ["country"] = "FR",
        ["place.name"] = "\"Lyon\"",
        ["contact.org"] = "\"Association du jardin\"",
        ["sources.publisher"] = "\"Ville de Lyon\"",
    };

    public string Path => line.GetProperty("path").GetString()!;

    public string Text => centre.Read(Path);

    public IReadOnlyList<string> ToFill => [.. line.GetProperty("to_fill").EnumerateArray().Select(one => one.GetProperty("subject").GetString()!)];

    public IReadOnlyList<string> Lost => [.. line.GetProperty("lost").EnumerateArray().Select(one => one.GetProperty("what").GetString()!)];

    public IReadOnlyList<string> Remarks => [.. line.GetProperty("remarks").EnumerateArray().Select(one => one.GetString()!)];

    public IReadOnlyList<string> Sections => [.. line.GetProperty("sections").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    public string? Taken(string field) => Value("taken", field);

    public string? Proposed(string field) => Value("proposed", field);

    public double Confidence(string field) => line.GetProperty("proposed").EnumerateArray().Concat(line.GetProperty("taken").EnumerateArray()).First(one => one.GetProperty("field").GetString() == field).GetProperty("confidence").GetDouble();

    public static Imported Of(SmallCentre centre, ToolRun run)
    {
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return new Imported(centre, JsonDocument.Parse(Assert.Single(run.Lines)).RootElement);
    }

    /// <summary>Fills in exactly what the report asks, where it says; gives what the check says then.</summary>
    public ToolRun FillAndCheck()
    {
        // From the end, so that lines keep their numbers.
        foreach (var asked in line.GetProperty("to_fill").EnumerateArray().OrderByDescending(one => one.GetProperty("line").GetInt32()))
        {
            var lines = Text.Split('\n');
            var number = asked.GetProperty("line").GetInt32() - 1;
            var subject = asked.GetProperty("subject").GetString()!;
            lines[number] = Filled(lines[number], subject);
            centre.Write(Path, string.Join('\n', lines));
        }

        return centre.Run("check", Path);
    }

    private static string Filled(string line, string subject)
    {
        if (subject.StartsWith('#')) return line + "\n\nNous recommencerions plus tôt, avec les habitants.";
        if (subject.Contains('.', StringComparison.Ordinal) && line.Contains($"]({subject})", StringComparison.Ordinal)) return line.Replace($"![]({subject})", $"![Trois personnes bêchent]({subject})", StringComparison.Ordinal);
        var key = subject.Split('.')[^1] + ":";
        var at = line.IndexOf(key, StringComparison.Ordinal);
        Assert.True(at >= 0 && Answers.ContainsKey(subject), string.Create(CultureInfo.InvariantCulture, $"nothing to fill for {subject} in: {line}"));
        var rest = line[(at + key.Length)..].TrimStart();
        return $"{line[..(at + key.Length)]} {Answers[subject]}{(rest.StartsWith("\"\"", StringComparison.Ordinal) ? rest[2..] : rest)}";
    }

    private string? Value(string part, string field) => line.GetProperty(part).EnumerateArray().Where(one => one.GetProperty("field").GetString() == field).Select(one => one.GetProperty("value").GetString()).FirstOrDefault();
}
