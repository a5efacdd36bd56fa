namespace Twin.Benchmarks;

/// <summary>Measures contenders in turns within one process, so that what disturbs one disturbs the others
/// alike.</summary>
/// <remarks>The figure is the median of seven rounds; CPU time, user and kernel, of the whole process.</remarks>
internal static class PairedRuns
{
    /// <summary>Rounds measured: an odd number, so that the median is a measured one.</summary>
    public const int Rounds = 7;

    private const int WarmUpRounds = 2;

    /// <summary>Runs every contender once a round.</summary>
    /// <param name="contenders">Each does its share of work and says how many units it did.</param>
    /// <returns>Units per CPU second by contender, then by round.</returns>
    public static double[][] Measure(params Func<long>[] contenders)
    {
        double[][] rates = Array.ConvertAll(contenders, _ => new double[Rounds]);
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            for (int c = 0; c < contenders.Length; c++)
            {
                double rate = RateOf(contenders[c]);
                if (round >= 0) rates[c][round] = rate;
            }
        }

        return rates;
    }

    /// <summary>The median over rounds of one contender's rate divided by another's in the same round.</summary>
    public static double MedianRatio(double[] ours, double[] baseline)
    {
        double[] ratios = new double[ours.Length];
        for (int i = 0; i < ratios.Length; i++) ratios[i] = ours[i] / baseline[i];
        return Median(ratios);
    }

    /// <summary>The middle of an odd number of values.</summary>
    public static double Median(double[] values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted[sorted.Length / 2];
    }

    private static double RateOf(Func<long> contender)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long units = contender();
        TimeSpan spent = Environment.CpuUsage.TotalTime - before;
        return units / spent.TotalSeconds;
    }
}
