using System.Text.RegularExpressions;
using Relais.Indexer.Schema;
using Relais.Indexer.Yaml;

namespace Relais.Tools.Fmt;

/// <summary>
/// Changes that put the keys of groups in the order of the schema, whole lines at a time: the comments right above a key go with it, and so do those of its own optional fields right below.
/// </summary>
internal sealed partial class FrontMatterOrder(FrontMatterText file)
{
    /// <summary>Changes of the groups that lie so many levels deep; 0 is the front matter itself.</summary>
    public IEnumerable<TextEdit> Of(RecordType type, int depth) =>
        Groups(file.Root, type.Fields, 0).Where(group => group.Depth == depth).Select(group => depth == 0 ? Whole(group.Map, group.Fields) : Inner(group.Map, group.Fields)).OfType<TextEdit>();

    /// <summary>How deep the deepest group lies.</summary>
    public int Depth(RecordType type) => Groups(file.Root, type.Fields, 0).Max(group => group.Depth);

    private static IEnumerable<(TextMap Map, IReadOnlyList<FieldDefinition> Fields, int Depth)> Groups(TextMap map, IReadOnlyList<FieldDefinition> fields, int depth)
    {
        yield return (map, fields, depth);
        foreach (var entry in map.Entries)
        {
            if (FieldOrder.Field(fields, entry) is not { Fields.Count: > 0 } field) continue;
            IEnumerable<TextNode> nodes = entry.Value switch
            {
                TextList { IsFlow: false } list => list.Items,
                TextMap { IsFlow: false } keyed when field.KeyedBy is not null => keyed.Entries.Select(one => one.Value),
                var node => [node],
            };
            foreach (var group in nodes.OfType<TextMap>().Where(inner => !inner.IsFlow).SelectMany(inner => Groups(inner, field.Fields, depth + 1))) yield return group;
        }
    }

    private TextEdit? Whole(TextMap map, IReadOnlyList<FieldDefinition> fields)
    {
        var order = FieldOrder.Of(map, fields);
        if (IsKept(order)) return null;
        var bodies = Bodies(map, file.Yaml.End);
        // What stands above the first key and apart from it is about the whole file, and stays on top.
        var first = map.Entries[0].Key.Span.Start;
        var above = Above(file.Yaml.Start, file.LineStart(first));
        var starts = bodies.Select((_, at) => at == 0 ? above : bodies[at - 1].End).ToList();
        return new TextEdit(TextSpan.Between(above, bodies[^1].End), Put([.. order.Select(at => file.Text[starts[at]..bodies[at].End])], file.Text[above..bodies[^1].End]));
    }

    /// <summary>Of an inner group with comments or empty lines between its keys the order is its author's.</summary>
    private TextEdit? Inner(TextMap map, IReadOnlyList<FieldDefinition> fields)
    {
        var order = FieldOrder.Of(map, fields);
        if (IsKept(order)) return null;
        var bodies = Bodies(map, map.Span.End);
        var between = bodies.Skip(1).Select((body, at) => file.Text[bodies[at].End..body.Start]).Distinct(StringComparer.Ordinal).ToList();
        if (between is not [var indent] || indent.Trim(' ').Length > 0) return null;
        var whole = TextSpan.Between(bodies[0].Start, bodies[^1].End);
        return new TextEdit(whole, Put([.. order.Select((at, place) => (place == 0 ? "" : indent) + bodies[at].Of(file.Text))], whole.Of(file.Text)));
    }

    private static bool IsKept(IReadOnlyList<int> order) => order.Select((at, place) => at == place).All(kept => kept);

    /// <summary>Each key with its value, the rest of its last line, and the commented-out lines of its group.</summary>
    private List<TextSpan> Bodies(TextMap map, int end)
    {
        var bodies = new List<TextSpan>();
        for (var at = 0; at < map.Entries.Count; at++)
        {
            var entry = map.Entries[at];
            var limit = at + 1 < map.Entries.Count ? file.LineStart(map.Entries[at + 1].Key.Span.Start) : end;
            var column = entry.Key.Span.Start - file.LineStart(entry.Key.Span.Start);
            var over = file.NextLine(entry.Span.End);
            while (over < limit && IsOf(entry.Value, file.Text[over..file.NextLine(over)], column)) over = file.NextLine(over);
            bodies.Add(TextSpan.Between(entry.Key.Span.Start, over));
        }

        return bodies;
    }

    /// <summary>Whether a line right below a value belongs to it: a field of its group that is commented out, an empty line of a text on lines of its own.</summary>
    private static bool IsOf(TextNode value, string line, int column)
    {
        var comment = line.TrimStart(' ');
        return comment.StartsWith('#') ? line.Length - comment.Length > column || CommentedOut.IsMatch(comment) : comment.Trim().Length == 0 && Last(value) is TextScalar { Form: ScalarForm.Block };
    }

    private static TextNode Last(TextNode node) => node switch
    {
        TextList { IsFlow: false, Items: [.., var item] } => Last(item),
        TextMap { IsFlow: false, Entries: [.., var entry] } => Last(entry.Value),
        _ => node,
    };

    /// <summary>Where the comment begins that stands right above a line.</summary>
    private int Above(int start, int end)
    {
        var above = end;
        while (above > start && file.Text.AsSpan()[file.LineStart(above - 1)..above].TrimStart() is ['#', ..]) above = file.LineStart(above - 1);
        return Math.Max(above, start);
    }

    /// <summary>The last line of a file may lack its end: whichever line is last then lacks it.</summary>
    private string Put(IReadOnlyList<string> parts, string before)
    {
        var text = string.Concat(parts.Select(part => part.EndsWith('\n') ? part : part + file.NewLine));
        return before.EndsWith('\n') ? text : text.TrimEnd('\r', '\n');
    }

    /// <summary>A field of a group as the scaffold comments it out: "#   name: …".</summary>
    [GeneratedRegex(@"^# {3,}\S", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CommentedOut { get; }
}
