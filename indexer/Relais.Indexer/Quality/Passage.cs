using System.Text;
using Relais.Indexer.Diagnostics;

namespace Relais.Indexer.Quality;

/// <summary>What a passage is, for those who judge its words.</summary>
internal enum PassageKind
{
    /// <summary>Sentences of the author.</summary>
    Prose,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>Words that somebody said: nobody corrects how people speak.</summary>
    Speech,
}

/// <summary>A run of text as readers see it, which knows where each of its characters stands in the file.</summary>
internal sealed class Passage(string file, PassageKind kind)
{
    private readonly StringBuilder _text = new();
    private readonly List<Piece> _pieces = [];

    public PassageKind Kind => kind;

    public string Text => _text.ToString();

    /// <summary>Adds what stands at a place; <paramref name="asWritten"/> is false when its characters are not those of the file, one for one.</summary>
    public void Append(ReadOnlySpan<char> text, int line, int column, bool asWritten = true)
    {
        if (text.IsEmpty) return;
        _pieces.Add(new Piece(_text.Length, line, column, asWritten));
        _text.Append(text);
    }

    /// <summary>Where a character stands.</summary>
    public SourcePosition At(int index)
    {
        var piece = _pieces.FindLast(piece => piece.Start <= index);
        return new SourcePosition(file, Math.Max(piece.Line, 1), Math.Max(piece.Column, 1) + (piece.AsWritten ? index - piece.Start : 0));
    }

    private readonly record struct Piece(int Start, int Line, int Column, bool AsWritten);
}
