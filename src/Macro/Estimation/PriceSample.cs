using Twin.Domain;

namespace Twin.Macro.Estimation;

/// <summary>The quarters from which prices, wages and the rate rule are estimated, in the model's own terms.</summary>
/// <remarks>
/// ln util = ln(real output) less its slow trend, plus the quarter's inflation: in the model what is bought in money is
/// settled before prices move, so y/Y* = util·e^(−π). Δln ŵ is the slow trend's growth of output per hour; that wages
/// lost a few points of output since 1970 is left out of it.
/// </remarks>
public sealed record PriceSample
{
    /// <summary>Quarters that make an estimate worth its name.</summary>
    public const int QuartersLeast = 40;

    private const int YearQuarters = 4;

    /// <summary>The first quarter that is used.</summary>
    public required CalendarQuarter First { get; init; }

    /// <summary>π of every quarter. Unit: 1/quarter.</summary>
    public required double[] Inflation { get; init; }

    /// <summary>Δln of wages. Unit: 1/quarter.</summary>
    public required double[] WageGrowth { get; init; }

    /// <summary>Δln ŵ: of the wage that output per hour allows. Unit: 1/quarter.</summary>
    public required double[] TargetGrowth { get; init; }

    /// <summary>ln util.</summary>
    public required double[] Utilisation { get; init; }

    /// <summary>Unemployment.</summary>
    public required double[] Unemployment { get; init; }

    /// <summary>Policy rate. Unit: 1/yr.</summary>
    public required double[] PolicyRate { get; init; }

    /// <summary>Whether a quarter's own errors are left out; what followed from it still counts.</summary>
    public required bool[] IsLeftOut { get; init; }

    /// <summary>Quarters.</summary>
    public int Count => Inflation.Length;

    /// <summary>The last quarter.</summary>
    public CalendarQuarter Last => First.Plus(Count - 1);

    /// <summary>Makes the sample of the longest stretch of quarters at the end of a history that has all
    /// series.</summary>
    /// <param name="history">Cut to what may be known.</param>
    /// <param name="isLeftOut">Quarters whose own errors do not count.</param>
    /// <returns>The sample; none where fewer than <see cref="QuartersLeast"/> quarters have all series.</returns>
    public static PriceSample? Of(EconomyHistory history, Func<CalendarQuarter, bool>? isLeftOut = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        int end = history.Count;
        while (end > 0 && !HasAll(history, end - 1)) end--;
        int begin = end;
        while (begin > 0 && HasAll(history, begin - 1)) begin--;
        if (end - begin <= QuartersLeast) return null;
        int count = end - begin - 1;
        double[] output = Trend.OfLogs(history.RealOutput.AsSpan(begin, count + 1));
        double[] productivity = Trend.OfLogs(history.Productivity.AsSpan(begin, count + 1));
        PriceSample sample = new()
        {
            First = history.First.Plus(begin + 1), Inflation = new double[count], WageGrowth = new double[count],
            TargetGrowth = new double[count], Utilisation = new double[count], Unemployment = new double[count],
            PolicyRate = new double[count], IsLeftOut = new bool[count],
        };
        for (int i = 0; i < count; i++)
        {
            int at = begin + 1 + i;
            sample.Inflation[i] = ExactMath.Log(history.Price(at) / history.Price(at - 1));
            sample.WageGrowth[i] = ExactMath.Log(history.Wage[at] / history.Wage[at - 1]);
            sample.TargetGrowth[i] = productivity[i + 1] - productivity[i];
            sample.Utilisation[i] =
                ExactMath.Log(history.RealOutput[at]) - output[i + 1] + sample.Inflation[i];
            sample.Unemployment[i] = history.Unemployment[at];
            sample.PolicyRate[i] = history.PolicyRate[at];
            sample.IsLeftOut[i] = isLeftOut?.Invoke(history.First.Plus(at)) == true;
        }

        return sample;
    }

    /// <summary>Inflation over the four quarters that end with one.</summary>
    /// <param name="index">Range: [3, Count).</param>
    public double OverYear(int index)
    {
        double sum = 0;
        for (int i = index - YearQuarters + 1; i <= index; i++) sum += Inflation[i];
        return sum;
    }

    private static bool HasAll(EconomyHistory h, int i) =>
        double.IsFinite(h.Price(i)) && double.IsFinite(h.Wage[i]) && double.IsFinite(h.Productivity[i])
        && double.IsFinite(h.Unemployment[i]) && double.IsFinite(h.PolicyRate[i]);
}
