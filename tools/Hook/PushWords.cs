using Relais.Indexer.Diagnostics;
using Relais.Tools.CommandLine;

namespace Relais.Tools.Hook;

/// <summary>What the one who pushes reads, each line behind git's "remote:": short lines, the place first, then what to do.</summary>
internal sealed class PushWords(TextWriter output, Speech speech)
{
    private const int Width = 72;
    private const int MostShown = 20;

    /// <summary>A sentence or more.</summary>
    public void Say(string words, string indent = "")
    {
        foreach (var line in Lines(words, Width - indent.Length)) output.WriteLine(indent + line);
    }

    /// <summary>A line without words.</summary>
    public void Blank() => output.WriteLine();

    /// <summary>Findings, with their places; the first of them when there are many.</summary>
    public void List(IReadOnlyList<Diagnostic> found)
    {
        foreach (var diagnostic in found.Take(MostShown))
        {
            output.WriteLine(FormattableString.Invariant($"  {diagnostic.At.File}({diagnostic.At.Line},{diagnostic.At.Column}): {diagnostic.SeverityWord} {diagnostic.Code}"));
            Say(diagnostic.Message(speech.Language), "    ");
        }

        if (found.Count > MostShown) Say(speech.SayNumbers($"… et {found.Count - MostShown} autres : « relais check » les dit tous.", $"… and {found.Count - MostShown} more: 'relais check' tells them all."), "  ");
    }

    private static IEnumerable<string> Lines(string words, int width)
    {
        var line = "";
        foreach (var piece in Pieces(words))
        {
            if (line.Length > 0 && line.Length + 1 + piece.Length > width)
            {
                yield return line;
                line = piece;
            }
            else
            {
                line += line.Length == 0 ? piece : " " + piece;
            }
        }

        yield return line;
    }

    /// <summary>Words, each with the sign before or after it: a line neither begins with a sign that ends something nor ends with one that begins it.</summary>
    private static IEnumerable<string> Pieces(string words)
    {
        var piece = "";
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (piece.Length > 0 && word is not (":" or ";" or "?" or "!" or "»") && !piece.EndsWith('«'))
            {
                yield return piece;
                piece = word;
            }
            else
            {
                piece += piece.Length == 0 ? word : " " + word;
            }
        }

        yield return piece;
    }
}
