namespace Relais.Tests.Site.Counting;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 23, 59, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
