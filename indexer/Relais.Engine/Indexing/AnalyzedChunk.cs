using System.Runtime.InteropServices;

namespace Relais.Engine.Indexing;

/// <summary>A token of a chunk, its forms as numbers of vocabularies.</summary>
/// <param name="Exact">Exact form; below 0 for none.</param>
/// <param name="Position">Counted from the chunk's beginning.</param>
/// <param name="Span">Positions covered.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberedToken(int Exact, int Position, int Span);

/// <summary>What a chunk of text becomes, made once for all the places where it stands.</summary>
/// <param name="Tokens">In the order of the text.</param>
/// <param name="Stems">For each language of the schema that has a stemmer, the stem of each token; below 0 for none.</param>
/// <param name="Positions">Positions of the text that the chunk takes.</param>
internal sealed record AnalyzedChunk(NumberedToken[] Tokens, int[][] Stems, int Positions);
