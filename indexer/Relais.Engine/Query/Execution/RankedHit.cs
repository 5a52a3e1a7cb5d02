namespace Relais.Engine.Query.Execution;

/// <summary>A hit before it is read.</summary>
/// <param name="Segment">Number of its segment in the snapshot.</param>
/// <param name="Document">Its number there.</param>
/// <param name="Score">0 when the order is not by score.</param>
/// <param name="Number">First number of the field sorted by, or null.</param>
/// <param name="Text">First value of the field sorted by, or null.</param>
internal sealed record RankedHit(int Segment, int Document, float Score, long? Number = null, string? Text = null);
