namespace Relais.Tools.Explain;

/// <summary>The examples of examples.txt, by code. A test holds that every rule has one.</summary>
internal static class RuleExamples
{
    private const string Resource = "examples.txt";

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<string>>> All = new(Read);

    /// <summary>Lines that begin with "- " (wrong), "+ " (right), "  " (around) or "? " (a remark); none for an unknown code.</summary>
    public static IReadOnlyList<string> Of(string code) => All.Value.GetValueOrDefault(code, []);

    private static Dictionary<string, IReadOnlyList<string>> Read()
    {
        using var stream = typeof(RuleExamples).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var examples = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line is "" or ['#', ..]) continue;
            if (line[0] is '-' or '+' or '?' or ' ') lines.Add(line);
            else examples.Add(line, lines = []);
        }

        return examples;
    }
}
