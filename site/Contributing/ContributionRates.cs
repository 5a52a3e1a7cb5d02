using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Relais.Site.Contributing;

/// <summary>How often one address may have a text checked, or send one. Addresses are forgotten within the hour, and never written anywhere.</summary>
public sealed class ContributionRates(ContributionSettings settings) : IDisposable
{
    private const int MostSendsOfAll = 20;
    private const int NetworkBytes = 8;

    /// <summary>How long a refused visitor should wait, at most.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<string> _checks = ByAddress(settings.ChecksAnHour);
    private readonly PartitionedRateLimiter<string> _sends = PartitionedRateLimiter.CreateChained(
        ByAddress(settings.SendsAnHour),
        PartitionedRateLimiter.Create<string, string>(_ => RateLimitPartition.GetFixedWindowLimiter("", _ => Options(settings.SendsAnHour * MostSendsOfAll))));

    /// <summary>Whether a visitor may have a text checked now.</summary>
    public bool MayCheck(HttpContext visitor) => Takes(_checks, visitor);

    /// <summary>Whether a visitor may send a text now.</summary>
    public bool MaySend(HttpContext visitor) => Takes(_sends, visitor);

    /// <inheritdoc/>
    public void Dispose()
    {
        _checks.Dispose();
        _sends.Dispose();
    }

    private static bool Takes(PartitionedRateLimiter<string> limiter, HttpContext visitor)
    {
        using var lease = limiter.AttemptAcquire(Who(visitor.Connection.RemoteIpAddress));
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> ByAddress(int most) =>
        PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetFixedWindowLimiter(address, _ => Options(most)), StringComparer.Ordinal);

    private static FixedWindowRateLimiterOptions Options(int most) => new() { PermitLimit = most, Window = Window, QueueLimit = 0 };

    /// <summary>In the sixth version of the protocol one visitor has a whole network of addresses.</summary>
    private static string Who(IPAddress? address) => address switch
    {
        null => "",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
