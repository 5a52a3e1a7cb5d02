using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Relais.Indexer.Diagnostics;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tests.Yaml;

/// <summary>Where values stand in a file, and changes that leave the rest of it as it is.</summary>
public sealed class FrontMatterTextTests
{
    private const string Path = "content/experiences/x/fr.md";

    private static readonly string[] Comments = ["", "  # à relire", " # 😀 « note »\t", "   "];

    /// <summary>Values in every form, most of them with the word that is renamed, or something like it.</summary>
    private static readonly string[] Values =
    [
        " old", " \"old\"", " 'old'", " [old]", " [ old , other ]", " [other,old,\"old\"]", " {a: old, b: \"x: y # z\", old: 'it''s'}", " [{id: old, t: \"é😀\\\"old\\\"\"}, {id: other}]",
        "\n  - old\n  - other  # old\n  - 'old'", "\n- old\n-   other", "\n  - a: old\n    b: \"😀 old\"\n\n    # c: old\n    c: [old]", "\n  old: 1\n  b:\n    c: old", " |\n    old\n\n    😀 older", " >-\n    old\n    old",
        " \"two\n    lines\"", " plain old\n    text", "", " ~", " \"\\u00e9\\tx\"", "\n  [old,\n   # old\n   other,\n   old\n  ]", " \"https://x.org/?theme=old#old\"", " 12", " é𝔘old",
    ];

    private static readonly Gen<string> Lines = Gen.Elements(Values).SelectMany(_ => Gen.Elements(Comments), (value, comment) => value + (value.Contains('\n', StringComparison.Ordinal) && !value.EndsWith("old", StringComparison.Ordinal) ? "" : comment));

    private static readonly Gen<string> Files =
        from values in Lines.ListOf()
        from between in Gen.Elements("", "# un commentaire : old\n", "\n", "\n#\told\n\n")
        from mark in Gen.Elements("", "\uFEFF")
        from newLine in Gen.Elements("\n", "\r\n")
        from last in Gen.Elements("", "\n", "\n\nold 😀\r\ntexte\u2028old\n")
        select mark + ("---\n" + string.Concat(values.Select((value, at) => between + "k" + at + ":" + value + "\n")) + "---" + last).ReplaceLineEndings(newLine);

    [Fact]
    public void A_file_without_a_change_is_the_same_to_the_byte() => Prop.ForAll(Files.ToArbitrary(), text =>
    {
        var file = Read(text);
        return Encoding.UTF8.GetBytes(file.With([])).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_value_stands_where_it_is_said_to() => Prop.ForAll(Files.ToArbitrary(), text =>
    {
        var file = Read(text);
        foreach (var scalar in Scalars(file.Root).Where(scalar => scalar.Span.Length > 0))
        {
            var raw = scalar.Span.Of(text);
            var read = scalar.Form switch
            {
                ScalarForm.SingleQuoted => raw[1..^1].Replace("''", "'", StringComparison.Ordinal),
                ScalarForm.DoubleQuoted when !raw.Contains('\\', StringComparison.Ordinal) => raw[1..^1],
                ScalarForm.Plain => raw,
                _ => null,
            };
            if (read is not null && !read.Contains('\n', StringComparison.Ordinal) && read != scalar.Value) return false;
            if (scalar.Form is ScalarForm.DoubleQuoted && (raw[0] is not '"' || raw[^1] is not '"')) return false;
            if (scalar.Form is ScalarForm.Block && (raw[0] is not ('|' or '>') || raw.EndsWith('\n'))) return false;
            var line = text[..scalar.Span.Start].Count(c => c is '\n') + 1;
            if (line != scalar.At.Line || scalar.Span.Start - file.LineStart(scalar.Span.Start) + 1 != scalar.At.Column) return false;
        }

        return Lists(file.Root).All(list => list.Span.Of(text) is var raw && (list.IsFlow ? raw.StartsWith('[') && raw.EndsWith(']') : raw.StartsWith('-')));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_rename_changes_the_values_concerned_and_all_others_read_the_same() => Prop.ForAll(Files.ToArbitrary(), text =>
    {
        var file = Read(text);
        var concerned = Scalars(file.Root).Where(scalar => scalar.Value is "old").ToList();
        var renamed = Read(file.With(concerned.Select(scalar => scalar.Rewritten("brand_new"))));
        var before = Scalars(file.Root).Select(scalar => scalar.Value is "old" ? "brand_new" : scalar.Value);
        return before.SequenceEqual(Scalars(renamed.Root).Select(scalar => scalar.Value))
            && renamed.Text.Length == text.Length + concerned.Sum(scalar => scalar.Rewritten("brand_new").Text.Length - scalar.Span.Length)
            && renamed.With(Scalars(renamed.Root).Where(scalar => scalar.Value is "brand_new").Select((scalar, at) => new TextEdit(scalar.Span, concerned[at].Span.Of(text)))) == text;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_taken_out_of_a_list_leaves_the_other_items() => Prop.ForAll(
        (from items in Gen.Elements("a", "b", "'c'", "\"d\"").NonEmptyListOf()
         from gone in Gen.Choose(0, 255)
         from form in Gen.Choose(0, 3)
         select (items, gone, form)).ToArbitrary(), one =>
        {
            var text = "---\nk:" + one.form switch
            {
                0 => " [" + string.Join(",", one.items) + "] # c",
                1 => " [ " + string.Join(" , ", one.items) + " ]",
                2 => "\n  [\n" + string.Concat(one.items.Select((item, at) => $"    {item}, # {at}\n")) + "  ]",
                _ => "\n" + string.Join("\n", one.items.Select((item, at) => $"  - {item} # {at}")),
            } + "\nz: 1\n---\n";
            var file = Read(text);
            var list = (TextList)file.Root["k"]!;
            var gone = list.Items.Where((_, at) => at < one.items.Count - 1 && (one.gone >> (at % 8) & 1) == 1).ToList();
            var after = Read(file.With(file.Without(list, gone)));
            var expected = list.Items.Except(gone).Cast<TextScalar>().Select(item => item.Value);
            return expected.SequenceEqual(((TextList)after.Root["k"]!).Items.Cast<TextScalar>().Select(item => item.Value)) && after.Root["z"] is TextScalar { Value: "1" };
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("---\nk: [a\n---\n")]
    [InlineData("---\n\tk: a\n---\n")]
    [InlineData("---\nk: &x a\n---\n")]
    [InlineData("---\nk: a\nk: b\n---\n")]
    [InlineData("---\nk: a\n")]
    [InlineData("k: a\n")]
    public void A_text_with_a_fault_is_not_edited(string text)
    {
        var faults = new DiagnosticBag();

        Assert.Null(FrontMatterText.Read(Path, text, Limits.ForSchema, faults));
        Assert.True(faults.HasErrors);
    }

    [Fact]
    public void A_file_that_is_all_yaml_has_no_fences()
    {
        var file = FrontMatterText.Read("content/organisations/x.yml", "\uFEFFname: \"Été\"\r\n# fin", Limits.ForSchema, new DiagnosticBag())!;

        Assert.Equal("\"Été\"", file.Root["name"]!.Span.Of(file.Text));
        Assert.Equal("name: \"Été\"\r\n# fin", file.Yaml.Of(file.Text));
        Assert.Equal("\uFEFFname: Hiver\r\n# fin", file.With([new TextEdit(file.Root["name"]!.Span, "Hiver")]));
    }

    [Fact]
    public void Changes_of_the_same_characters_are_refused() =>
        Assert.Throws<ArgumentException>(() => TextEdit.Apply("abc", [new TextEdit(new TextSpan(0, 2), "x"), new TextEdit(new TextSpan(1, 1), "y")]));

    private static FrontMatterText Read(string text)
    {
        var faults = new DiagnosticBag();
        return FrontMatterText.Read(Path, text, Limits.ForSchema, faults) ?? throw new InvalidOperationException(faults.Sorted()[0].ToText("en") + "\n" + text);
    }

    private static IEnumerable<TextScalar> Scalars(TextNode node) => node switch
    {
        TextScalar scalar => [scalar],
        TextList list => list.Items.SelectMany(Scalars),
        TextMap map => map.Entries.SelectMany(entry => Scalars(entry.Value).Prepend(entry.Key)),
        _ => [],
    };

    private static IEnumerable<TextList> Lists(TextNode node) => node switch
    {
        TextList list => list.Items.SelectMany(Lists).Prepend(list),
        TextMap map => map.Entries.SelectMany(entry => Lists(entry.Value)),
        _ => [],
    };
}
