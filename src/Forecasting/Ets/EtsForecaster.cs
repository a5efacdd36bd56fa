using Twin.Domain;
using Twin.Forecasting.Seasonal;
using Twin.Forecasting.Smoothing;

namespace Twin.Forecasting.Ets;

/// <summary>Exponential smoothing with automatic choice of error, trend and season.</summary>
/// <remarks>
/// Every form that the series allows is fitted; the corrected Akaike criterion chooses. Seasons longer than
/// <see cref="LongestSeason"/>, or of which the series has fewer than two, are not modelled. A series of one repeated
/// value is forecast to stay, without width. Shape: deterministic; about 50 passes through the series for each of up to
/// 15 forms. Source: Hyndman et al. 2002 (see <see cref="EtsStart"/>), whose set of forms is that of R's
/// <c>forecast::ets</c> without multiplicative trends.
/// </remarks>
public sealed class EtsForecaster : IForecaster
{
    /// <summary>The longest season that is modelled: beyond the hours of a day its opening states are too
    /// many.</summary>
    public const int LongestSeason = 24;

    /// <summary>The fewest values: with fewer the criterion of the plainest form is not defined.</summary>
    public const int FewestValues = 5;

    /// <inheritdoc/>
    public string Name => "ets";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history) => Fit(history, Best);

    /// <summary>Fits every form that a series allows and makes one model of them.</summary>
    /// <param name="history">The series.</param>
    /// <param name="conclude">From the fits, at least one, and the size that the series was divided by.</param>
    internal static Fitted Fit(TimeSeries history, Func<List<EtsFit>, double, IFittedModel> conclude)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (values.Length < FewestValues)
            return Fitted.Refused($"needs {FewestValues} values; the history has {values.Length}");
        if (!values.ContainsAnyExcept(values[0])) return Fitted.With(Still(values[0]));
        (double scale, bool isPositive) = SizeOf(values);
        double[] scaled = new double[values.Length];
        for (int t = 0; t < scaled.Length; t++) scaled[t] = values[t] / scale;
        List<EtsFit> fits = Fits(scaled, history.Period, isPositive);
        return fits.Count > 0
            ? Fitted.With(conclude(fits, scale))
            : Fitted.Refused("no form has a finite likelihood");
    }

    /// <summary>The fit with the least criterion.</summary>
    internal static EtsFit BestOf(List<EtsFit> fits)
    {
        EtsFit best = fits[0];
        foreach (EtsFit fit in fits)
            if (fit.Criterion < best.Criterion) best = fit;
        return best;
    }

    private static EtsModel Best(List<EtsFit> fits, double scale) => BestOf(fits).ModelOf(scale);

    private static List<EtsFit> Fits(double[] values, int period, bool isPositive)
    {
        bool isSeasonal = period is > 1 and <= LongestSeason && values.Length >= 2 * period;
        EtsTrace trace = new(values);
        List<EtsFit> fits = [];
        foreach (EtsForm form in EtsForm.Candidates(isPositive, isSeasonal))
            if (EtsFit.IsPossible(form, period, values.Length) && EtsFit.Of(form, trace, period) is { } fit)
                fits.Add(fit);
        return fits;
    }

    private static EtsModel Still(double value) => new(
        new EtsForm(false, TrendKind.None, SeasonKind.None),
        new EtsWeights(1, 0, 0, 1),
        new EtsState(value, 0, [0]),
        0);

    private static (double Scale, bool IsPositive) SizeOf(ReadOnlySpan<double> values)
    {
        double mean = 0;
        bool isPositive = true;
        foreach (double value in values)
        {
            mean += Math.Abs(value) / values.Length;
            isPositive &= value > 0;
        }

        return (mean, isPositive);
    }
}
