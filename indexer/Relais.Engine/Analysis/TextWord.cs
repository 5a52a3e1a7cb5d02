namespace Relais.Engine.Analysis;

/// <summary>One word as written, analysed: "rendez-vous" has two parts and the joined form "rendezvous"; "usager·e·s" has one part with four forms.</summary>
/// <param name="Start">First character in the text, after an elided article.</param>
/// <param name="End">After the last character.</param>
/// <param name="Parts">At least one, in order; each takes one position.</param>
/// <param name="Joined">All parts as one term, or null when there is one part only.</param>
internal sealed record TextWord(int Start, int End, IReadOnlyList<WordPart> Parts, string? Joined);

/// <summary>A part of a word: one position of the text.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">After the last character.</param>
/// <param name="Forms">Folded forms that all stand at this position; at least one.</param>
/// <param name="Acronym">The part in capitals when it was written so ("PASS", not "pass"), else null. An acronym is never stemmed.</param>
internal sealed record WordPart(int Start, int End, IReadOnlyList<string> Forms, string? Acronym);
