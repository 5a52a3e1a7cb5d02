using Relais.Indexer.FieldTypes;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Fmt;

/// <summary>
/// Changes that write values as the scaffolds of <c>relais new</c> do: texts, addresses and dates of some precision between quotes, ids and numbers without, terms on one line between brackets,
/// and groups between braces in the order of the schema. What spans several lines, or has a comment inside, stays as its author laid it out.
/// </summary>
internal sealed class FrontMatterStyle(FrontMatterText file)
{
    /// <summary>A longer row of terms is better read a line each.</summary>
    private const int Widest = 150;

    public IEnumerable<TextEdit> Of(RecordType type) => Group(file.Root, type.Fields);

    private IEnumerable<TextEdit> Group(TextMap map, IReadOnlyList<FieldDefinition> fields) =>
        map.Entries.SelectMany(entry => FieldOrder.Field(fields, entry) is not { } field ? []
            : entry.Value is TextList { IsFlow: false } list && OnOneLine(entry, list, field) is { } row ? [row]
            : Node(entry.Value, field));

    private IEnumerable<TextEdit> Node(TextNode node, FieldDefinition field) => node switch
    {
        TextMap { IsFlow: false } map when field.KeyedBy is not null => map.Entries.SelectMany(entry => entry.Value switch
        {
            TextMap { IsFlow: false } inner => Group(inner, field.Fields),
            TextMap inner => Changed(inner, InBraces(inner, field.Fields)),
            _ => [],
        }),
        TextMap when field.KeyedBy is not null => [],
        TextMap { IsFlow: false } map when field.Type is LocalizedType => map.Entries.SelectMany(entry => Node(entry.Value, field)),
        TextMap { IsFlow: false } map => Group(map, field.Fields),
        TextList { IsFlow: false } list => list.Items.SelectMany(item => Node(item, field)),
        _ => Changed(node, Written(node, field)),
    };

    private IEnumerable<TextEdit> Changed(TextNode node, string? written) =>
        written is null || string.Equals(written, Raw(node), StringComparison.Ordinal) ? [] : [new TextEdit(node.Span, written)];

    /// <summary>A value as it is written on one line; null when it stays as it is.</summary>
    private string? Written(TextNode node, FieldDefinition field)
    {
        if (node.Span.Length == 0 || Raw(node).Contains('\n', StringComparison.Ordinal)) return null;
        return node switch
        {
            TextScalar scalar => Scalar(scalar, field),
            TextList list => Joined(list.Items.Select(item => Written(item, field))) is { } items ? $"[{items}]" : null,
            TextMap map when field.Type is LocalizedType => Joined(map.Entries.Select(entry => Entry(entry, field))) is { } texts ? $"{{{texts}}}" : null,
            TextMap map => InBraces(map, field.Fields),
            _ => null,
        };
    }

    private string? InBraces(TextMap map, IReadOnlyList<FieldDefinition> fields)
    {
        if (Raw(map).Contains('\n', StringComparison.Ordinal)) return null;
        var entries = FieldOrder.Of(map, fields).Select(at => map.Entries[at]);
        return Joined(entries.Select(entry => FieldOrder.Field(fields, entry) is { } field ? Entry(entry, field) : null)) is { } inner ? $"{{{inner}}}" : null;
    }

    private string? Entry(TextEntry entry, FieldDefinition field) => Written(entry.Value, field) is { } value ? $"{Raw(entry.Key)}: {value}" : null;

    /// <summary>Null as soon as one of them is: a group is rewritten whole or not at all.</summary>
    private static string? Joined(IEnumerable<string?> parts)
    {
        var known = parts.ToList();
        return known.Contains(null) ? null : string.Join(", ", known);
    }

    private string Scalar(TextScalar scalar, FieldDefinition field)
    {
        var raw = Raw(scalar);
        if (FrontMatterMeaning.IsNothing(scalar)) return raw;
        if (field.Type is TextType or LocalizedType or UrlType or EdtfType) return scalar.Form is ScalarForm.DoubleQuoted ? raw : ScalarText.Quoted(scalar.Value);
        return scalar.Form is ScalarForm.Plain || scalar.Value.Length == 0 ? raw : ScalarText.Word(scalar.Value);
    }

    /// <summary>Terms and references, a line each, in one row.</summary>
    private TextEdit? OnOneLine(TextEntry entry, TextList list, FieldDefinition field)
    {
        if (field.List is null || field.Type is not (TermType or ReferenceType)) return null;
        var end = file.NextLine(list.Span.End);
        if (file.Text.AsSpan()[entry.Key.Span.Start..end].Contains('#')) return null;
        if (list.Items.Any(item => item is not TextScalar) || Joined(list.Items.Select(item => Written(item, field))) is not { } items) return null;
        var row = $": [{items}]";
        var width = entry.Key.Span.End - file.LineStart(entry.Key.Span.Start) + row.Length;
        return width > Widest ? null : new TextEdit(TextSpan.Between(entry.Key.Span.End, list.Span.End), row);
    }

    private string Raw(TextNode node) => node.Span.Of(file.Text);
}
