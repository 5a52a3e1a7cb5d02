using System.Text;
using System.Text.Json;

namespace Relais.Tools.Links;

/// <summary>Answers of earlier runs with their dates, one JSON object a line, so that a site is not asked again for what it said lately.</summary>
internal sealed class LinkCache
{
    private readonly string _file;
    private readonly Dictionary<string, LinkAnswer> _answers = new(StringComparer.Ordinal);

    /// <summary>Reads the file, when there is one. A line that cannot be read is as if it were not there: it will be asked again.</summary>
    public LinkCache(string file)
    {
        _file = file;
        if (!File.Exists(file)) return;
        foreach (var line in File.ReadLines(file))
        {
            try
            {
                if (JsonSerializer.Deserialize<LinkAnswer>(line) is { Url: not null } answer) _answers[answer.Url] = answer;
            }
            catch (JsonException)
            {
                // Half a line of a run that was stopped.
            }
        }
    }

    /// <summary>The answer of an address when it is still believed, or null.</summary>
    public LinkAnswer? Fresh(string url, Politeness politeness, DateTimeOffset now) =>
        _answers.GetValueOrDefault(url) is { } answer && now - answer.CheckedOn < (answer.State is LinkState.Alive or LinkState.Moved ? politeness.FreshAlive : politeness.FreshOther) ? answer : null;

    /// <summary>Adds answers and writes the file, beside and then in one go.</summary>
    public void Keep(IEnumerable<LinkAnswer> answers)
    {
        foreach (var answer in answers) _answers[answer.Url] = answer;
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        var beside = _file + ".new";
        File.WriteAllLines(beside, _answers.Values.OrderBy(answer => answer.Url, StringComparer.Ordinal).Select(answer => JsonSerializer.Serialize(answer)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(beside, _file, overwrite: true);
    }
}
