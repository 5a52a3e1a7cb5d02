using Relais.Indexer.Diagnostics;
using Relais.Indexer.Text;
using Relais.Indexer.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Relais.Indexer.Yaml;

/// <summary>
/// Reads one YAML document into nodes with places. Depth and number of nodes are bounded, and anchors, aliases and tags are refused, so that no
/// small file can become a large tree. Faults of form stop the document (a parser cannot go on), all others are gathered.
/// </summary>
internal sealed class YamlReader(string file, Limits limits, DiagnosticBag diagnostics)
{
    private int _nodes;

    /// <summary>Where the brackets and braces being read were opened.</summary>
    private readonly Stack<SourcePosition> _opened = new();

    /// <summary>
    /// The root map; null when the text cannot be read (said in the diagnostics) and an empty map when it holds nothing.
    /// <paramref name="text"/> keeps its line numbers: what stands before the YAML in the file is passed as empty lines.
    /// </summary>
    public YamlMap? ReadMap(string text)
    {
        if (ReportTabs(text)) return null;
        var parser = new Parser(new StringReader(text));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _)) return new YamlMap(new SourcePosition(file), []);
            if (Node(parser, 1) is not { } root) return null;
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second) diagnostics.Add(Rules.YamlFeature.At(At(second.Start), second.IsImplicit ? "..." : "---"));
            return root switch
            {
                YamlMap map => map,
                YamlScalar { IsNull: true } => new YamlMap(new SourcePosition(file), []),
                _ => Refuse(root),
            };
        }
        catch (YamlException fault)
        {
            diagnostics.Add(YamlFault.Of(fault, At(fault.Start), Opened(), text));
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException)
        {
            diagnostics.Add(YamlFault.WithoutPlace(fault, Opened(), At(parser.Current?.Start ?? Mark.Empty)));
            return null;
        }
    }

    private SourcePosition? Opened() => _opened.TryPeek(out var opened) ? opened : null;

    private YamlMap? Refuse(YamlNode root)
    {
        diagnostics.Add(Rules.YamlSyntax.At(root.At, LocalizedText.Of("on attend des lignes « champ: valeur »", "lines 'field: value' are expected")));
        return null;
    }

    private YamlNode? Node(Parser parser, int depth)
    {
        _nodes++;
        if (depth > limits.YamlDepth || _nodes > limits.YamlNodes)
        {
            var (what, value) = depth > limits.YamlDepth ? ("yaml_depth", limits.YamlDepth) : ("yaml_nodes", limits.YamlNodes);
            diagnostics.Add(Rules.YamlTooLarge.At(At(parser.Current!.Start), value, what));
            return null;
        }

        switch (parser.Current)
        {
            case Scalar scalar:
                Refuse(scalar);
                parser.MoveNext();
                return IsWritten(scalar.Value) ? new YamlScalar(At(scalar.Start), scalar.Value, scalar.Style is not ScalarStyle.Plain) : Unwritable(At(scalar.Start));
            case SequenceStart sequence:
                Refuse(sequence);
                return Opened(sequence.Style is SequenceStyle.Flow, At(sequence.Start), at => Sequence(parser, at, depth));
            case MappingStart mapping:
                Refuse(mapping);
                return Opened(mapping.Style is MappingStyle.Flow, At(mapping.Start), at => Mapping(parser, at, depth));
            case AnchorAlias alias:
                diagnostics.Add(Rules.YamlFeature.At(At(alias.Start), "*" + alias.Value));
                parser.MoveNext();
                return new YamlRefused(At(alias.Start));
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "unexpected event");
        }
    }

    private YamlNode? Opened(bool flow, SourcePosition at, Func<SourcePosition, YamlNode?> read)
    {
        if (!flow) return read(at);
        _opened.Push(at);
        var node = read(at);
        _opened.Pop();
        return node;
    }

    private YamlList? Sequence(Parser parser, SourcePosition at, int depth)
    {
        parser.MoveNext();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new YamlList(at, items);
    }

    private YamlMap? Mapping(Parser parser, SourcePosition at, int depth)
    {
        parser.MoveNext();
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (Node(parser, depth + 1) is not { } key || Node(parser, depth + 1) is not { } value) return null;
            if (key is YamlRefused) continue;
            if (key is not YamlScalar { Value: var name })
            {
                diagnostics.Add(Rules.YamlSyntax.At(key.At, LocalizedText.Of("le nom d'un champ est un mot simple", "the name of a field is a plain word")));
                continue;
            }

            var first = entries.Find(entry => string.Equals(entry.Key, name, StringComparison.Ordinal));
            if (first is null) entries.Add(new YamlEntry(name, key.At, value));
            else diagnostics.Add(Rules.DuplicateKey.At(key.At, name, first.KeyAt.Line));
        }

        return new YamlMap(at, entries);
    }

    /// <summary>Escapes ("\0", "\uD83D") can make what no file can hold: control characters and halves of characters, over which comparing and storing stumble.</summary>
    private static bool IsWritten(string value)
    {
        for (var at = 0; at < value.Length; at++)
        {
            if (char.IsControl(value[at]) && value[at] is not ('\n' or '\t')) return false;
            if (!char.IsSurrogate(value[at])) continue;
            if (!char.IsHighSurrogate(value[at]) || at + 1 == value.Length || !char.IsLowSurrogate(value[++at])) return false;
        }

        return true;
    }

    private YamlRefused Unwritable(SourcePosition at)
    {
        diagnostics.Add(Rules.YamlSyntax.At(at, LocalizedText.Of("la valeur contient un caractère invisible ; réécrivez-la", "the value holds an invisible character; write it again")));
        return new YamlRefused(at);
    }

    private void Refuse(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty) diagnostics.Add(Rules.YamlFeature.At(At(node.Start), "&" + node.Anchor.Value));
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific) diagnostics.Add(Rules.YamlFeature.At(At(node.Start), node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal)));
    }

    /// <summary>Tabs in the indentation are the commonest fault and the parser's message for them is obscure: each is named at its place.</summary>
    private bool ReportTabs(string text)
    {
        var found = false;
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indentation = content[..(content.Length - content.TrimStart(" \t").Length)];
            var tab = indentation.IndexOf('\t');
            if (tab < 0 || indentation.Length == content.Length) continue;
            diagnostics.Add(Rules.YamlTab.At(new SourcePosition(file, line, tab + 1)));
            found = true;
        }

        return found;
    }

    private SourcePosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);
}
