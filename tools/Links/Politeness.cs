namespace Relais.Tools.Links;

/// <summary>How sites are asked: slowly, one request at a time for each, and few sites at once.</summary>
internal sealed record Politeness
{
    /// <summary>Between two requests to one site.</summary>
    public TimeSpan BetweenRequests { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For one answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Before the second try of an address; each later one waits twice as long.</summary>
    public TimeSpan BeforeRetry { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Longest wait that a site can ask for (Retry-After).</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Times that one address is asked.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Sites asked side by side.</summary>
    public int Sites { get; init; } = 4;

    /// <summary>How long an answer is believed when the page was there, and when it was not.</summary>
    public TimeSpan FreshAlive { get; init; } = TimeSpan.FromDays(30);

    public TimeSpan FreshOther { get; init; } = TimeSpan.FromDays(1);
}
