using Twin.Macro.Estimation;
using Twin.Macro.Money;

namespace Twin.Host.Money.Calibrate;

/// <summary>Refits what statistics hold of a judged economy; the rest stays judged.</summary>
internal sealed class EconomyCalibrator
{
    private const double Wide = 1.645;
    private const double WellIdentified = 0.5;

    private readonly EconomyFile _base;
    private readonly EconomyFit _fit;
    private readonly OpeningReading _opening;
    private readonly Identification _found;

    /// <summary>Fits.</summary>
    /// <param name="basis">The judged economy.</param>
    /// <param name="history">Cut to the window.</param>
    /// <param name="opening">Of its last quarter.</param>
    public EconomyCalibrator(EconomyFile basis, EconomyHistory history, OpeningReading opening)
    {
        (_base, _opening) = (basis, opening);
        _fit = EconomyFit.Of(history, basis.Setting.Parameters.InflationTarget, IsLeftOut);
        _found = Identification.Of(basis.Ranges, _fit.Groups);
        Values = [.. basis.Ranges.Select(ValueOf)];
    }

    /// <summary>Why the quarters are left out.</summary>
    public const string LeftOutWords =
        "2020Q1 to 2021Q4: lockdowns changed who is in the mean of earnings; what followed from them counts";

    /// <summary>What was fitted.</summary>
    public EconomyFit Fit => _fit;

    /// <summary>Pairs known together.</summary>
    public IReadOnlyList<JointBelief> Joint => _found.Joint;

    /// <summary>Every number of the file.</summary>
    public IReadOnlyList<CalibratedValue> Values { get; }

    /// <summary>Keys of what stays judgement.</summary>
    public IReadOnlyList<string> NotIdentified =>
        [.. Values.Where(v => v.Verdict == CalibratedValue.NotIdentified).Select(v => v.Key)];

    /// <summary>Quarters whose own errors do not count.</summary>
    public static bool IsLeftOut(CalendarQuarter q) => q.Year is 2020 or 2021;

    /// <summary>The ranges after the data.</summary>
    public IReadOnlyList<EconomyRange> Ranges => [.. _base.Ranges.Zip(Values, RangeOf)];

    /// <summary>The economy after the data.</summary>
    public EconomySetting Setting =>
        Ranges.Aggregate(_base.Setting, (setting, range) => range.Value.With(setting, range.Best));

    private CalibratedValue ValueOf(EconomyRange range)
    {
        string key = range.Value.Key;
        Belief belief = _found.Beliefs.First(b => b.Key == key);
        if (_opening.Read.FirstOrDefault(e => e.Key == key) is { } read)
        {
            // Half a width of revisions either way: as a uniform law.
            double width = read.Error / Math.Sqrt(3);
            double ratio = belief.PriorDeviation > 0 ? width / belief.PriorDeviation : 1;
            return Value(range, belief, read, read.Value, width, ratio, CalibratedValue.Read, $"read at {read.To}");
        }

        EconomyEstimate? estimate = _fit.Estimates.FirstOrDefault(e => e.Key == key);
        if (!belief.IsIdentified)
        {
            string says = range.Low == range.High
                ? "announced, not estimated"
                : $"the data say nothing about {range.Value.Symbol}";
            return Value(
                range, belief, estimate, Moved(range), belief.PriorDeviation, 1, CalibratedValue.NotIdentified, says);
        }

        bool isWell = belief.Ratio < WellIdentified;
        return Value(
            range, belief, estimate, belief.Mean, belief.Deviation, belief.Ratio, isWell ? "identified" : "partly",
            belief.Estimate < range.Low || belief.Estimate > range.High
                ? "the estimate lies outside the range that was judged"
                : isWell ? "the data halve the width or better" : "the data narrow it somewhat");
    }

    /// <summary>What stays judged moves with what it was judged beside: amounts of money with output and debt, growth
    /// of the human economy with growth, because no statistics hold machines apart.</summary>
    private double Moved(EconomyRange range)
    {
        if (IsAmount(range)) return range.Value.Get(_base.Setting with { Opening = _opening.Opening });
        if (range.Value.Key != "humanGrowth") return range.Best;
        Belief growth = _found.Beliefs.First(b => b.Key == "growth");
        return growth.IsIdentified ? range.Best + growth.Mean - _base.Setting.Parameters.Growth : range.Best;
    }

    private static bool IsAmount(EconomyRange range) =>
        range.Value.Unit.StartsWith("T$", StringComparison.Ordinal);

    private static CalibratedValue Value(
        EconomyRange range, Belief belief, EconomyEstimate? e, double posterior, double width, double ratio,
        string verdict, string says) => new(
        range.Value.Key, range.Value.Symbol, range.Value.Unit, range.Best, range.Low, range.High, belief.PriorDeviation,
        e?.Value, e is null || !double.IsFinite(e.Error) ? null : e.Error, posterior, width, ratio, verdict, says,
        e?.Method, e?.Series, e?.From.ToString(), e?.To.ToString());

    private static EconomyRange RangeOf(EconomyRange range, CalibratedValue v)
    {
        if (v.Verdict == CalibratedValue.NotIdentified)
        {
            double factor = IsAmount(range) ? v.Posterior / range.Best : 1;
            double shift = v.Posterior - (factor * range.Best);
            return range with
            {
                Best = v.Posterior,
                Low = (factor * range.Low) + shift,
                High = (factor * range.High) + shift,
                IsIdentified = false,
            };
        }

        double half = v.Verdict == CalibratedValue.Read ? v.Error!.Value : Wide * v.PosteriorWidth;
        bool isPositive = range.Low >= 0;
        double low = isPositive ? Math.Max(0, v.Posterior - half) : v.Posterior - half;
        double best = Math.Max(low, v.Posterior);
        return range with { Best = best, Low = low, High = best + half, IsIdentified = true };
    }
}
