using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Relais.Tests.Tools;

public sealed class TranslateCommandTests : IDisposable
{
    private const string Original = SmallCentre.WriteUp;
    private const string English = "content/experiences/cabiria-lyon/en.md";
    private const string Summary = "For more than thirty years in Lyon, Cabiria has led health work with people who do sex work. Half of the team and half of the board are people concerned; the other half are other professionals. The team reaches out by day and by night, in town and on the roads around it, and offers a place, rights and knowledge.";

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    [Fact]
    public void A_scaffold_passes_the_check_once_method_title_and_summary_are_there()
    {
        var made = _centre.Run("translate", "new", "cabiria-lyon", "en");
        var before = _centre.Run("check", English);
        Fill();
        var after = _centre.Run("check", English, "--no-hints");

        Assert.True(made.ExitCode == 0, made.Error);
        Assert.Equal(English + "\n", made.Output);
        Assert.Equal(3, before.Lines.Count(line => line.Contains("missing-field", StringComparison.Ordinal)));
        Assert.Equal("", after.Output);
        Assert.Equal(0, after.ExitCode);
    }

    [Fact]
    public void A_scaffold_has_every_section_and_shows_no_word_of_the_original()
    {
        _centre.Run("translate", "new", "cabiria-lyon", "en", "--method", "human", "--translator", "Une \"traductrice\"");
        var text = _centre.Read(English);

        var ids = Ids(_centre.Read(Original));
        Assert.NotEmpty(ids);
        Assert.Equal(ids, Ids(text));
        Assert.Contains("  translator: \"Une \\\"traductrice\\\"\"\n", text, StringComparison.Ordinal);
        Assert.Contains("# place: {name: \"Lyon et département du Rhône\"}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("45.764", text, StringComparison.Ordinal);
        var body = text[text.IndexOf("\n---\n", StringComparison.Ordinal)..].Split('\n').Skip(2);
        Assert.All(body, line => Assert.True(line.Length == 0 || line.StartsWith("## ", StringComparison.Ordinal) || line.StartsWith("[//]: # \"", StringComparison.Ordinal), line));
    }

    [Fact]
    public void Every_commented_field_can_be_written_by_taking_off_its_mark()
    {
        _centre.Run("translate", "new", "cabiria-lyon", "en", "--method", "human");
        Fill();
        _centre.Edit(English, text => Regex.Replace(text, "^# (?!(title|summary):)(?<line>( {2})*(- |[a-z_]+:))", "${line}", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)));

        var check = _centre.Run("check", English, "--no-hints");

        Assert.Contains("\npartners:\n  - {org: \"Amicale du Nid\"", _centre.Read(English), StringComparison.Ordinal);
        Assert.Equal("", check.Output);
        Assert.Equal("", _centre.Run("translate", "status", "cabiria-lyon", "--json").Lines.Select(line => JsonDocument.Parse(line).RootElement).Single()
            .GetProperty("untranslated").EnumerateArray().Select(part => part.GetString()).FirstOrDefault(part => part is not ['#', ..]) ?? "");
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Nothing_is_ever_overwritten(string language)
    {
        _centre.Write(English, "à moi");
        var original = _centre.Read(Original);

        var run = _centre.Run("translate", "new", "cabiria-lyon", language);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("à moi", _centre.Read(English));
        Assert.Equal(original, _centre.Read(Original));
    }

    [Theory]
    [InlineData("Vouliez-vous dire « cabiria-lyon »", "new", "cabiria-lion", "en")]
    [InlineData("n'est pas une langue", "new", "cabiria-lyon", "anglais")]
    [InlineData("n'est pas un terme", "new", "cabiria-lyon", "en", "--method", "humaine")]
    [InlineData("relais translate new cabiria-lyon es", "confirm", "cabiria-lyon", "es")]
    [InlineData("Vouliez-vous dire « cabiria-lyon »", "status", "cabiria-lion")]
    public void What_is_not_there_is_wrong_usage(string said, params string[] args)
    {
        var run = _centre.Run(["translate", .. args]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.False(_centre.Has(English));
    }

    [Fact]
    public void A_translation_is_current_until_its_original_changes_and_current_again_once_confirmed()
    {
        _centre.Run("translate", "new", "cabiria-lyon", "en", "--method", "human");
        Fill();
        var current = _centre.Run("translate", "status", "--check");
        _centre.Edit(Original, text => text.Replace("title: \"Cabiria, à Lyon", "title: \"Cabiria à Lyon", StringComparison.Ordinal));

        var stale = _centre.Run("translate", "--check");
        var check = _centre.Run("check", English, "--no-hints");
        var confirmed = _centre.Run("translate", "confirm", "cabiria-lyon", "en");
        var again = _centre.Run("translate", "confirm", "cabiria-lyon", "en");

        Assert.Equal(0, current.ExitCode);
        // Its sections are still empty.
        Assert.StartsWith(English + ": à jour, incomplète\n    Non traduits : ", current.Output, StringComparison.Ordinal);
        Assert.Contains("(#lessons)", current.Output, StringComparison.Ordinal);
        Assert.Equal(1, stale.ExitCode);
        Assert.StartsWith(English + ": à reprendre, incomplète\n", stale.Output, StringComparison.Ordinal);
        Assert.EndsWith("    « Titre » (title)\n", stale.Output, StringComparison.Ordinal);
        Assert.Contains("warning translation-stale:", check.Output, StringComparison.Ordinal);
        Assert.True(confirmed.ExitCode == 0, confirmed.Error);
        Assert.Equal("Rien à changer.", again.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]);
        Assert.Equal(0, _centre.Run("translate", "--check").ExitCode);
    }

    [Theory]
    [InlineData("translation: {of: fr, method: human, date: 2026-01-02}  # à la main", "translation: {of: fr, method: human, date: TODAY, seen: [\n  SEEN]}  # à la main")]
    [InlineData("translation: { date: '2026-01-02', of: fr, method: human, }", "translation: { date: 'TODAY', of: fr, method: human, seen: [\n  SEEN], }")]
    [InlineData("translation:\n    of: fr # langue\n    method: human\n    date: 2026-01-02 # jour\n    # translator: x", "translation:\n    of: fr # langue\n    method: human\n    date: TODAY # jour\n    seen:\n      - SEEN\n    # translator: x")]
    [InlineData("translation:\n  seen: []\n  of: fr\n  method: human\n  date: 2026-01-02", "translation:\n  seen:\n    - SEEN\n  of: fr\n  method: human\n  date: TODAY")]
    [InlineData("translation:\n  of: fr\n  seen:\n    - \"title 000000000000\" # vu\n    - \"summary 000000000000\"\n  method: human\n  date: 2026-01-02", "translation:\n  of: fr\n  seen:\n    - SEEN\n  method: human\n  date: TODAY")]
    public void Confirming_changes_what_was_seen_and_the_date_and_no_other_byte(string before, string after)
    {
        foreach (var newLine in new[] { "\n", "\r\n" })
        {
            var text = $"\uFEFF---\nlang: en\n{before}\ntitle:   'Cabiria in Lyon' # à revoir\nsummary: \"{Summary}\"\n---\n\n\n## Context {{#context}}  \n\nText.\n\n\n".ReplaceLineEndings(newLine);
            _centre.Write(English, text);

            var run = _centre.Run("translate", "confirm", "cabiria-lyon", "en");

            Assert.True(run.ExitCode == 0, run.Error);
            var today = DateTime.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var items = Regex.Match(_centre.Read(English), "\"title [0-9a-f]{12}\".*\"#[a-z-]+ [0-9a-f]{12}\"", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Value;
            Assert.Contains("\"#lessons ", items, StringComparison.Ordinal);
            var expected = text.Replace(before.ReplaceLineEndings(newLine), after.ReplaceLineEndings(newLine).Replace("TODAY", today, StringComparison.Ordinal).Replace("SEEN", items, StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Equal(expected[1..], _centre.Read(English));
            Assert.Equal((byte)0xEF, File.ReadAllBytes(Path.Combine(_centre.Root, English))[0]);
            Assert.StartsWith(English + ": à jour, incomplète\n", _centre.Run("translate").Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Handmade();
        var before = _centre.Read(English);

        var run = _centre.Run("translate", "confirm", "cabiria-lyon", "en", "--dry-run");

        Assert.Contains("+  \"title ", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, _centre.Read(English));
    }

    [Fact]
    public void One_passage_may_be_confirmed_and_the_others_stay_to_be_done()
    {
        Handmade();
        _centre.Run("translate", "confirm", "cabiria-lyon", "en");
        _centre.Edit(Original, text => text.Replace("title: \"Cabiria, à Lyon", "title: \"Cabiria à Lyon", StringComparison.Ordinal).Replace("summary: \"Depuis 1993", "summary: \"Dès 1993", StringComparison.Ordinal));

        var run = _centre.Run("translate", "confirm", "cabiria-lyon", "en", "--only", "title");
        var unknown = _centre.Run("translate", "confirm", "cabiria-lyon", "en", "--only", "#contxt");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal([English + ": à reprendre, incomplète", "    « Résumé » (summary)"], _centre.Run("translate").Lines.Where(line => !line.Contains("Non traduits", StringComparison.Ordinal)));
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("#context", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_that_has_recorded_nothing_is_never_blamed()
    {
        Handmade();
        _centre.Edit(Original, text => text.Replace("title: \"Cabiria, à Lyon", "title: \"Cabiria à Lyon", StringComparison.Ordinal));

        Assert.Equal("", _centre.Run("check", English, "--no-hints").Output);
        var run = _centre.Run("translate", "--check");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(English + ": non noté, incomplète", run.Lines[0]);
        Assert.Equal(English + ": not recorded, incomplete", _centre.Run("translate", "--lang", "en").Lines[0]);
    }

    [Fact]
    public void Visible_records_without_a_version_in_a_language_are_listed()
    {
        _centre.Write("content/experiences/brouillon/fr.md", "---\nlang: fr\nstatus: draft\ntitle: \"Un brouillon\"\n---\n");

        var run = _centre.Run("translate", "--missing", "en", "--missing", "fr", "--json", "--check");

        var line = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.Equal(("experience/cabiria-lyon", "en", English, "missing"), (line.GetProperty("record").GetString(), line.GetProperty("language").GetString(), line.GetProperty("file").GetString(), line.GetProperty("state").GetString()));
        Assert.Equal(1, run.ExitCode);
        Handmade();
        Assert.Equal((0, ""), (_centre.Run("translate", "--missing", "en", "--check").ExitCode, _centre.Run("translate", "--missing", "en").Output));
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_hides_nothing_else()
    {
        Handmade();
        _centre.Write("content/pages/guide/fr.md", "---\nlang: fr\nstatus: draft\ntitle: [\n---\n");

        var run = _centre.Run("translate", "--check");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(English + ": non noté, incomplète", run.Lines[0]);
        Assert.Contains("content/pages/guide/fr.md n'est pas lisible", run.Error, StringComparison.Ordinal);
    }

    private void Handmade() => _centre.Write(English, $"---\nlang: en\ntranslation: {{of: fr, method: human, date: 2026-01-02}}\ntitle: \"Cabiria in Lyon\"\nsummary: \"{Summary}\"\n---\n\n## Context {{#context}}\n\nText.\n");

    private void Fill() => _centre.Edit(English, text => Regex.Replace(text, "^  method:  # .*$", "  method: human", RegexOptions.Multiline, TimeSpan.FromSeconds(1))
        .Replace("\ntitle: \"\"\n", "\ntitle: \"Cabiria in Lyon\"\n", StringComparison.Ordinal).Replace("\nsummary: \"\"\n", $"\nsummary: \"{Summary}\"\n", StringComparison.Ordinal));

    private static IReadOnlyList<string> Ids(string text) => [.. Regex.Matches(text, @"^## .*\{#(?<id>[a-z-]+)\}$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["id"].Value)];
}
