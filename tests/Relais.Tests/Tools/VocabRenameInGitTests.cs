using System.Globalization;
using System.Text;
using Relais.Indexer.Git;

namespace Relais.Tests.Tools;

/// <summary>A rename over a thousand files of a git repository: git itself tells which lines are changed.</summary>
public sealed class VocabRenameInGitTests : IDisposable
{
    private const int Count = 1000;
    private const string Old = "sexual_health";
    private const string New = "intimacy";

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public async Task Exactly_the_lines_concerned_are_changed()
    {
        var expected = new Dictionary<string, (string Before, string After)>(StringComparer.Ordinal)
        {
            [SmallCentre.WriteUp] = ("themes: [sexual_health, access_to_care]", "themes: [intimacy, access_to_care]"),
        };
        for (var number = 0; number < Count; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"content/experiences/fiche-{number:0000}/fr.md");
            var (text, before, after) = WriteUp(number);
            Write(path, text);
            if (before.Length > 0) expected[path] = (before, after);
        }

        var git = new GitCommand(_centre.Root);
        await git.RunAsync(["init", "--quiet"]);
        foreach (var (key, value) in new[] { ("user.name", "Test"), ("user.email", "test@example.org"), ("core.autocrlf", "false"), ("core.safecrlf", "false") }) await git.RunAsync(["config", key, value]);
        await git.RunAsync(["add", "--all"]);
        await git.RunAsync(["commit", "--quiet", "--message", "Before"]);

        var run = _centre.Run("vocab", "rename", "theme", Old, New);

        Assert.True(run.ExitCode == 0, run.Error);
        var changed = (await git.RunAsync(["diff", "--numstat", "-z"])).Pieces.Select(line => line.Split('\t')).ToDictionary(parts => parts[2], parts => (Added: parts[0], Removed: parts[1]), StringComparer.Ordinal);
        Assert.Equal(("2", "1"), changed["content/vocabularies/theme.yml"]);
        Assert.Equal(expected.Keys.Append("content/vocabularies/theme.yml").Order(StringComparer.Ordinal), changed.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected.Keys, path => Assert.Equal(("1", "1"), changed[path]));
        Assert.Equal(run.Lines.Order(StringComparer.Ordinal), changed.Keys.Order(StringComparer.Ordinal));

        var diff = await Diff(git);
        Assert.All(expected, one => Assert.Equal(["-" + one.Value.Before, "+" + one.Value.After], diff[one.Key]));
        Assert.Equal(["-  - id: sexual_health", "+  - id: intimacy", "+    was: [sexual_health]"], diff["content/vocabularies/theme.yml"]);
        Assert.Empty((await git.RunAsync(["status", "--porcelain", "-z", "--untracked-files=all"])).Pieces.Where(line => !line.StartsWith(" M ", StringComparison.Ordinal)));
    }

    /// <summary>Changed lines by file, as git prints them, line ends included.</summary>
    private static async Task<Dictionary<string, List<string>>> Diff(GitCommand git)
    {
        var lines = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var path = "";
        foreach (var line in (await git.RunAsync(["diff", "--unified=0", "--no-color", "--no-prefix"])).Text.Split('\n'))
        {
            if (line.StartsWith("+++ ", StringComparison.Ordinal)) lines[path = line[4..]] = [];
            else if (line is ['+', ..] or ['-', ..] && !line.StartsWith("--- ", StringComparison.Ordinal)) lines[path].Add(line);
        }

        return lines;
    }

    /// <summary>A write-up in one of many forms, with the line that will be changed and what it will be; "" for one that has the word elsewhere only.</summary>
    private static (string Text, string Before, string After) WriteUp(int number)
    {
        var (themes, before, after) = (number % 8) switch
        {
            0 => ($"themes: [{Old}]", $"themes: [{Old}]", $"themes: [{New}]"),
            1 => ($"themes: [isolation, '{Old}']  # {Old}", $"themes: [isolation, '{Old}']  # {Old}", $"themes: [isolation, '{New}']  # {Old}"),
            2 => ($"themes:\n  - isolation\n  # {Old}\n  - \"{Old}\" # d'abord", $"  - \"{Old}\" # d'abord", $"  - \"{New}\" # d'abord"),
            3 => ($"themes:\n- {Old}\n- isolation", $"- {Old}", $"- {New}"),
            4 => ($"themes: [\n  isolation,\n  {Old}]", $"  {Old}]", $"  {New}]"),
            5 => ("themes: [isolation]", "", ""),
            6 => ($"\"themes\"   :   [ isolation , {Old}, ]", $"\"themes\"   :   [ isolation , {Old}, ]", $"\"themes\"   :   [ isolation , {New}, ]"),
            _ => ($"themes:\n    - \"{Old}\"\n\n    - isolation", $"    - \"{Old}\"", $"    - \"{New}\""),
        };
        var text = string.Create(CultureInfo.InvariantCulture, $"---\nlang: fr\nstatus: draft\n# {Old} 😀\ntitle: \"{Old} : essai {number} 𝔘\"\n{themes}\nkeywords: [{Old}]\n---\n\n## Texte {{#lessons}}\n\n{Old}, themes: [{Old}]");
        if (number % 3 == 0) text += "\n";
        if (number % 5 == 0) (text, before, after) = (text.Replace("\n", "\r\n", StringComparison.Ordinal), before + (before.Length > 0 ? "\r" : ""), after + (after.Length > 0 ? "\r" : ""));
        return (number % 7 == 0 ? "\uFEFF" + text : text, before, after);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_centre.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
    }
}
