using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Relais.Tests.Publishing;

/// <summary>A log kept as a list.</summary>
internal sealed class LoggedLines<T> : ILogger<T>
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IEnumerable<string> Warnings => _lines.Where(line => line.Level is LogLevel.Warning).Select(line => line.Text);

    public IEnumerable<string> All => _lines.Select(line => $"{line.Level}: {line.Text}");

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue((logLevel, formatter(state, exception)));
}
