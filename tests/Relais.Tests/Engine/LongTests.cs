namespace Relais.Tests.Engine;

/// <summary>How long random tests go on: a few seconds usually, thousands of cases when the environment says <c>RELAIS_LONG_TESTS=1</c>.</summary>
internal static class LongTests
{
    public static bool AreWanted { get; } = string.Equals(Environment.GetEnvironmentVariable("RELAIS_LONG_TESTS"), "1", StringComparison.Ordinal);

    public static int Of(int usually, int wanted) => AreWanted ? wanted : usually;
}
