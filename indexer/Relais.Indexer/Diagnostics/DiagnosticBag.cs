namespace Relais.Indexer.Diagnostics;

/// <summary>Gathers what readers and validators find. Not thread-safe: one a file, merged afterwards.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>What was found so far, in the order found.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>True when an error is among them.</summary>
    public bool HasErrors => _found.Exists(diagnostic => diagnostic.Severity is Severity.Error);

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    /// <summary>Adds several.</summary>
    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>All of them by file, line, column, then code.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _found.OrderBy(diagnostic => diagnostic.At, SourcePosition.ReadingOrder).ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)];
}
