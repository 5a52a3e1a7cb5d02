namespace Relais.Bench.Contest;

/// <summary>What is reported of many samples: milliseconds, and queries a second of wall time.</summary>
internal sealed record Figures(
    int N, double P50, double P95, double P99, double Mean, double Qps, double CpuP50, double CpuP95, double CpuP99, double CpuMean, bool? Complete = null)
{
    /// <summary>Computes them; at least one sample.</summary>
    public static Figures Of(IReadOnlyList<Sample> samples)
    {
        double[] wall = [.. samples.Select(sample => sample.Wall).Order()];
        double[] cpu = [.. samples.Select(sample => sample.Cpu).Order()];
        return new Figures(
            samples.Count,
            Percentile(wall, 50),
            Percentile(wall, 95),
            Percentile(wall, 99),
            Rounded(wall.Average()),
            Math.Round(1000 * wall.Length / wall.Sum(), 1),
            Percentile(cpu, 50),
            Percentile(cpu, 95),
            Percentile(cpu, 99),
            Rounded(cpu.Average()));
    }

    /// <summary>The sample at that rank, taken as the peers take it.</summary>
    private static double Percentile(double[] rising, int percent) => Rounded(rising[Math.Min(rising.Length - 1, percent * rising.Length / 100)]);

    private static double Rounded(double milliseconds) => Math.Round(milliseconds, 4);
}
