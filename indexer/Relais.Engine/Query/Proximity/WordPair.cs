namespace Relais.Engine.Query.Proximity;

/// <summary>Two words typed next to each other.</summary>
/// <param name="Field">The field that both are kept to, or null.</param>
/// <param name="Ways">The two among exact forms, and among the stems of each language.</param>
internal sealed record WordPair(string? Field, IReadOnlyList<(string Language, IReadOnlyList<string> Left, IReadOnlyList<string> Right)> Ways);
