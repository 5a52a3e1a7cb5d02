using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Relais.Indexer.Content;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;
using Relais.Tests.Specs;

namespace Relais.Tests.Tools;

/// <summary>What <c>relais schema</c> gives to text editors agrees with what is written.</summary>
public sealed class SchemaCommandTests : IDisposable
{
    private static readonly ContentSchema Schema = SchemaLoader.Load(RepositoryRoot.Path, new DiagnosticBag())!;

    private readonly SmallCentre _centre = new();

    public void Dispose() => _centre.Dispose();

    public static TheoryData<string> Types { get; } = [.. Schema.Types.Select(type => type.Id)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_record_of_the_centre_has_the_form_that_editors_are_given(string type)
    {
        var form = Form(type);
        var faults = new List<string>();

        foreach (var place in RecordPlace.All(RepositoryRoot.Path, Schema).Where(place => place.Type.Id == type))
            Check(FrontMatterText.Open(RepositoryRoot.Path, place.Path, Schema.Limits, new DiagnosticBag())!.Root, form, form, place.Path, faults);

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("themes: [no_such_theme]")]
    [InlineData("tilte: Un titre")]
    [InlineData("themes: housing")]
    [InlineData("place: {nom: Lyon}")]
    [InlineData("id: EXP-26-1")]
    public void A_slip_has_not_that_form(string yaml)
    {
        var form = Form("experience");
        var faults = new List<string>();

        Check(FrontMatterText.Read("x.yml", yaml, Schema.Limits, new DiagnosticBag())!.Root, form, form, "x", faults);

        Assert.NotEmpty(faults);
    }

    [Fact]
    public void Fields_and_terms_bear_their_labels_and_help_in_the_language_asked_for()
    {
        var french = Form("experience");
        var english = Form("experience", "--lang", "en");

        Assert.StartsWith("Résumé.", (string?)french["properties"]!["summary"]!["description"], StringComparison.Ordinal);
        Assert.StartsWith("Summary.", (string?)english["properties"]!["summary"]!["description"], StringComparison.Ordinal);
        Assert.Equal("France", (string?)french["$defs"]!["country"]!["oneOf"]!.AsArray().Single(term => (string?)term!["const"] == "FR")!["title"]);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)french["$schema"]);
    }

    [Fact]
    public void The_organisations_there_are_are_proposed_where_one_is_named() =>
        Assert.Contains("cabiria", Form("experience")["properties"]!["lead_organisations"]!["anyOf"]![0]!["items"]!["examples"]!.AsArray().Select(slug => (string?)slug));

    [Fact]
    public void The_dictionary_has_every_field_and_section()
    {
        var text = _centre.Run("schema", "--dictionary").Output;

        Assert.All(Schema.Types.SelectMany(type => type.Fields), field => Assert.Contains($"\n| {field.Key} | ", text, StringComparison.Ordinal));
        Assert.All(Schema.Types.SelectMany(type => type.Sections), section => Assert.Contains($"\n| {section.Id} | ", text, StringComparison.Ordinal));
        Assert.Contains("\n| place.name | Nom du lieu | ", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dictionary_for_programs_has_as_many_cells_on_each_line()
    {
        var run = _centre.Run("schema", "--dictionary", "csv");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Lines.Select(line => Regex.Count(line, "\"(,|$)", RegexOptions.None, TimeSpan.FromSeconds(1))).Distinct());
    }

    private JsonObject Form(string type, params string[] more)
    {
        var run = _centre.Run(["schema", type, .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonNode.Parse(run.Output)!.AsObject();
    }

    /// <summary>The few words of JSON Schema that are used, and no other: one that this does not know is a fault of the test.</summary>
    private static void Check(TextNode node, JsonObject schema, JsonObject root, string at, List<string> faults)
    {
        foreach (var (word, value) in schema)
        {
            switch (word)
            {
                case "$schema" or "$defs" or "title" or "description" or "examples" or "format" or "deprecated":
                    break;
                case "$ref":
                    Check(node, root["$defs"]![((string)value!)["#/$defs/".Length..]]!.AsObject(), root, at, faults);
                    break;
                case "anyOf" or "oneOf":
                    var tried = value!.AsArray().Select(one => Faults(one!.AsObject())).ToList();
                    if (tried.TrueForAll(found => found.Count > 0)) faults.AddRange(tried.MinBy(found => found.Count)!);
                    break;
                case "const":
                    if ((node as TextScalar)?.Value != (string?)value) faults.Add($"{at}: not {value}");
                    break;
                case "type":
                    var types = value is JsonArray several ? several.Select(one => (string)one!).ToList() : [(string)value!];
                    if (!types.Exists(type => Is(node, type))) faults.Add($"{at}: not {value}");
                    break;
                case "properties":
                    foreach (var entry in Entries(node).Where(entry => value!.AsObject().ContainsKey(entry.Key.Value)))
                        Check(entry.Value, value![entry.Key.Value]!.AsObject(), root, $"{at}.{entry.Key.Value}", faults);
                    break;
                case "additionalProperties" when value is JsonObject other:
                    foreach (var entry in Entries(node)) Check(entry.Value, other, root, $"{at}.{entry.Key.Value}", faults);
                    break;
                case "additionalProperties":
                    faults.AddRange(Entries(node).Where(entry => !schema["properties"]!.AsObject().ContainsKey(entry.Key.Value)).Select(entry => $"{at}: unknown {entry.Key.Value}"));
                    break;
                case "items":
                    foreach (var item in (node as TextList)?.Items ?? []) Check(item, value!.AsObject(), root, at + "[]", faults);
                    break;
                case "maxItems":
                    if (node is TextList list && list.Items.Count > (int)value!) faults.Add($"{at}: too many");
                    break;
                case "maxLength":
                    if (node is TextScalar text && text.Value.EnumerateRunes().Count() > (int)value!) faults.Add($"{at}: too long");
                    break;
                case "pattern":
                    if (node is TextScalar written && !Regex.IsMatch(written.Value, (string)value!, RegexOptions.None, TimeSpan.FromSeconds(1))) faults.Add($"{at}: not of the form {value}");
                    break;
                case "minimum" or "maximum":
                    if (decimal.TryParse((node as TextScalar)?.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && (word == "minimum" ? number < (decimal)value! : number > (decimal)value!)) faults.Add($"{at}: out of bounds");
                    break;
                default:
                    faults.Add($"{at}: this test does not know {word}");
                    break;
            }
        }

        List<string> Faults(JsonObject one)
        {
            var found = new List<string>();
            Check(node, one, root, at, found);
            return found;
        }
    }

    private static IReadOnlyList<TextEntry> Entries(TextNode node) => (node as TextMap)?.Entries ?? [];

    /// <summary>As YAML 1.2 reads a value that is written so.</summary>
    private static bool Is(TextNode node, string type) => type switch
    {
        "object" => node is TextMap,
        "array" => node is TextList,
        "null" => node is TextScalar { Form: ScalarForm.Plain, Value: "" or "null" or "~" },
        "number" => node is TextScalar { Form: ScalarForm.Plain } number && decimal.TryParse(number.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _),
        "integer" => node is TextScalar { Form: ScalarForm.Plain } integer && long.TryParse(integer.Value, System.Globalization.CultureInfo.InvariantCulture, out _),
        "string" => node is TextScalar scalar && !Is(scalar, "null") && !Is(scalar, "number"),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
