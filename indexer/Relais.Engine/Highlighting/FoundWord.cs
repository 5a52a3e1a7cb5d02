using System.Runtime.InteropServices;

namespace Relais.Engine.Highlighting;

/// <summary>A place of a passage to be marked, and which clause of the query it answers.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FoundWord(int Start, int End, int Clause);
