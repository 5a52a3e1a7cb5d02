namespace Relais.Engine.Indexing;

/// <summary>The tokens that a few documents have in one space, in the order of the text.</summary>
/// <param name="Documents">The documents that have text in the space.</param>
/// <param name="Terms">Number of the term of each token.</param>
/// <param name="Places">Where it stands, see <see cref="Place"/>.</param>
internal sealed record SpaceTokens(TextEnd[] Documents, int[] Terms, int[] Places);

/// <summary>Where the text of a document ends in a space; it begins where that of the document before ends.</summary>
/// <param name="Document">Counted from the first of the few.</param>
/// <param name="Length">Positions of its text.</param>
/// <param name="End">Tokens of the documents so far.</param>
internal readonly record struct TextEnd(int Document, int Length, int End);
