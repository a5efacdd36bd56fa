using Twin.Domain;
using Twin.Forecasting;

namespace Twin.Host.Money.PriceHistory;

/// <summary>What the next four quarters of a series may sum to: a sample, drawn from two methods alike.</summary>
/// <remarks>Each method is fitted anew to what was known, and half of the paths are each one's: weights that are
/// learned lose more than they gain over so few origins (R. Clemen, International Journal of Forecasting 5(4), 1989).
/// </remarks>
internal static class YearSample
{
    /// <summary>Paths of both methods together.</summary>
    public const int Paths = 1000;

    /// <summary>The methods.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["ets", "arima"];

    /// <summary>Quarters that a fit learns from: twenty years. With all since 1947 the swings of the Korean War made
    /// every later interval too wide (the 80 % interval held 94 %).</summary>
    public const int Memory = 80;

    private const int Year = 4;

    /// <summary>Draws.</summary>
    /// <param name="id">Name of the series: its chance.</param>
    /// <param name="known">Quarterly log changes, oldest first.</param>
    /// <param name="seed">Of the draws.</param>
    /// <returns>Sums over four quarters, least first.</returns>
    public static double[] Of(string id, ReadOnlySpan<double> known, ulong seed)
    {
        TimeSeries history = new(id, known[Math.Max(0, known.Length - Memory)..], period: 1);
        double[] sums = new double[Paths];
        int each = Paths / Methods.Count;
        double[] path = new double[Year];
        for (int m = 0; m < Methods.Count; m++)
        {
            Fitted fitted = ForecastMethods.Named(Methods[m])!.Fit(history);
            if (!fitted.HasModel) throw new InvalidOperationException($"{Methods[m]}: {fitted.Refusal}");
            ulong key = Noise.KeyOf(seed, $"{id}/{Methods[m]}/{known.Length}");
            for (int i = 0; i < each; i++)
            {
                Noise noise = new(key, i);
                fitted.Model.Path(ref noise, path);
                sums[(m * each) + i] = path.Sum();
            }
        }

        Array.Sort(sums);
        return sums;
    }

    /// <summary>How many of a sample lie below a value.</summary>
    /// <param name="sorted">Least first.</param>
    /// <param name="value">The value.</param>
    public static int Below(double[] sorted, double value)
    {
        int count = 0;
        while (count < sorted.Length && sorted[count] < value) count++;
        return count;
    }
}
