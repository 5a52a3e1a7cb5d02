using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Relais.Indexer.Diagnostics;
using Relais.Tests.Specs;

namespace Relais.Tests.Diagnostics;

public sealed partial class DiagnosticCatalogueTests
{
    [Fact]
    public void The_catalogue_holds_every_rule_once()
    {
        Assert.Equal(typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static).Length, Rules.All.Count);
        Assert.Equal(Rules.All.Count, Rules.All.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_code_is_kebab_case() => Assert.All(Rules.All, rule => Assert.Matches(Kebab(), rule.Code));

    [Fact]
    public void Every_rule_speaks_French_and_English_and_fills_the_same_places_in_both() => Assert.All(Rules.All, rule =>
    {
        Assert.Equal(["en", "fr"], rule.Message.ByLanguage.Keys, StringComparer.Ordinal);
        Assert.NotEqual(rule.Message.In("fr"), rule.Message.In("en"), StringComparer.Ordinal);
        Assert.Equal(Places(rule.Message.In("fr")), Places(rule.Message.In("en")), StringComparer.Ordinal);
    });

    [Fact]
    public void Every_message_ends_its_sentence() => Assert.All(Rules.All, rule =>
        Assert.All(rule.Message.ByLanguage.Values, message => Assert.True(message.EndsWith('.') || message.EndsWith('}'), message)));

    /// <summary>The summary is what `relais explain` prints.</summary>
    [Fact]
    public void Every_rule_has_a_summary()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Rules).Assembly.Location, ".xml"));
        var summaries = documentation.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")?.Value.Trim(), StringComparer.Ordinal);

        Assert.All(typeof(Rules).GetFields(BindingFlags.Public | BindingFlags.Static), field =>
            Assert.False(string.IsNullOrEmpty(summaries.GetValueOrDefault($"F:{typeof(Rules).FullName}.{field.Name}")), field.Name));
    }

    [Fact]
    public void Every_code_is_produced_by_a_spec()
    {
        var produced = SpecList.All.SelectMany(one => SpecReader.Words(one.Document, "then")).Select(line => Code().Match(line).Groups["code"].Value).ToHashSet(StringComparer.Ordinal);

        Assert.All(Rules.All, rule => Assert.Contains(rule.Code, produced));
    }

    private static IEnumerable<string> Places(string message) =>
        Place().Matches(message.Replace("{{", "", StringComparison.Ordinal).Replace("}}}", "}", StringComparison.Ordinal)).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\(\d+,\d+\): (error|warning|hint) (?<code>[a-z0-9-]+): ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
