namespace Relais.Engine.Query.Fuzzy;

/// <summary>A term of the documents that is near a word.</summary>
/// <param name="Term">As the dictionary has it.</param>
/// <param name="Edits">0 for the word itself.</param>
/// <param name="Documents">How many documents have it, added up over the fields looked in.</param>
internal sealed record NearTerm(string Term, int Edits, long Documents);
