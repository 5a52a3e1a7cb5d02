namespace Relais.Bench.FromFiles;

/// <summary>What the front matters of a corpus say, field by field: every value that its vocabularies must know.</summary>
internal sealed class FrontMatterValues
{
    private readonly Dictionary<string, SortedSet<string>> _values = new(StringComparer.Ordinal);

    /// <summary>The values of a field, ordinal order.</summary>
    public IEnumerable<string> Of(string field) => _values.TryGetValue(field, out var values) ? values : [];

    /// <summary>Adds those of one file, written as the generator writes them: <c>field: word</c>, <c>field: "word"</c> or <c>field: [word, word]</c>, one a line.</summary>
    public void Add(string text)
    {
        foreach (var line in text.Split('\n').Skip(1).TakeWhile(line => line is not "---"))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (!_values.TryGetValue(line[..colon], out var values)) _values[line[..colon]] = values = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var word in line[(colon + 2)..].Trim('[', ']').Split(", ")) values.Add(word.Trim('"'));
        }
    }
}
