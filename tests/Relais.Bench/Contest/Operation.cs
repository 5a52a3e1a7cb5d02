namespace Relais.Bench.Contest;

/// <summary>Something that contestants are measured on.</summary>
/// <param name="Name">As in the report.</param>
/// <param name="QueryKind">The queries of the set that it runs on.</param>
/// <param name="Ask">Answers one of them; wholly inside the time measured.</param>
internal sealed record Operation(string Name, string QueryKind, Func<BenchQuery, Answer> Ask);
