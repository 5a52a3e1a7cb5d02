using Relais.Indexer.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Relais.Indexer.Yaml;

/// <summary>
/// Reads where each key and value of a YAML text stands. The text was read by <see cref="YamlReader"/> before and found without fault: nothing can go wrong any more. The parser tells where
/// single values and brackets stand; where a group without brackets is over it does not tell, so that follows from the last value inside.
/// </summary>
/// <param name="file">For people.</param>
/// <param name="yaml">The text, with \n line ends only.</param>
/// <param name="placeOf">From a place of the text to the same place of the file.</param>
internal sealed class TextNodeReader(string file, string yaml, Func<int, int> placeOf)
{
    public TextMap Read()
    {
        var parser = new Parser(new StringReader(yaml));
        parser.Consume<StreamStart>();
        return parser.TryConsume<DocumentStart>(out _) && Node(parser) is TextMap map ? map : new TextMap(Between(yaml.Length, yaml.Length), new SourcePosition(file), IsFlow: false, []);
    }

    private TextNode Node(Parser parser)
    {
        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                return Value(scalar);
            case SequenceStart start:
                parser.MoveNext();
                return List(parser, start);
            case MappingStart start:
                parser.MoveNext();
                return Map(parser, start);
            default:
                throw new InvalidOperationException($"{file} was read without fault before.");
        }
    }

    private TextScalar Value(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        var form = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => ScalarForm.SingleQuoted,
            ScalarStyle.DoubleQuoted => ScalarForm.DoubleQuoted,
            ScalarStyle.Literal or ScalarStyle.Folded => ScalarForm.Block,
            _ => ScalarForm.Plain,
        };
        // Of a text on lines of its own the parser takes the line ends that follow for a part.
        if (form is ScalarForm.Block)
            while (end > start && yaml[end - 1] is '\n' or ' ') end--;
        return new TextScalar(Between(start, end), At(scalar.Start), scalar.Value, form);
    }

    private TextList List(Parser parser, SequenceStart start)
    {
        var items = new List<TextNode>();
        SequenceEnd? end;
        while (!parser.TryConsume<SequenceEnd>(out end)) items.Add(Node(parser));
        var isFlow = start.Style is SequenceStyle.Flow;
        return new TextList(Whole(start.Start, isFlow ? end!.Start : null, items.Count == 0 ? null : items[^1].Span), At(start.Start), isFlow, items);
    }

    private TextMap Map(Parser parser, MappingStart start)
    {
        var entries = new List<TextEntry>();
        MappingEnd? end;
        while (!parser.TryConsume<MappingEnd>(out end))
        {
            if (Node(parser) is not TextScalar key) throw new InvalidOperationException($"{file} was read without fault before.");
            entries.Add(new TextEntry(key, Node(parser)));
        }

        var isFlow = start.Style is MappingStyle.Flow;
        // In [a: b] the group has no braces, and the parser gives it no place.
        var hasPlace = !isFlow || yaml[(int)start.Start.Index] is '{';
        if (hasPlace || entries.Count == 0) return new TextMap(Whole(start.Start, isFlow ? end!.Start : null, entries.Count == 0 ? null : entries[^1].Span), At(start.Start), isFlow, entries);
        return new TextMap(TextSpan.Between(entries[0].Span.Start, entries[^1].Span.End), entries[0].Key.At, isFlow, entries);
    }

    /// <summary>To behind the bracket that closes it, at which the parser's end begins, or else to the end of the last value.</summary>
    private TextSpan Whole(Mark start, Mark? bracket, TextSpan? last)
    {
        var from = placeOf((int)start.Index);
        return TextSpan.Between(from, bracket is { } closed ? placeOf((int)closed.Index + 1) : last?.End ?? from);
    }

    private TextSpan Between(int start, int end) => TextSpan.Between(placeOf(start), placeOf(end));

    private SourcePosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
