using Twin.Domain;
using Twin.Forecasting.Combination;

namespace Twin.Forecasting.Conformal;

/// <summary>Cuts a series short and measures what a combination misses of the rest.</summary>
public static class HoldingOut
{
    /// <summary>Measures.</summary>
    /// <param name="forecaster">The combination; whatever it has learnt, it learnt before the cut.</param>
    /// <param name="series">The whole series.</param>
    /// <param name="known">Values before the cut. Range: [1, Length − horizon].</param>
    /// <param name="horizon">Steps compared. Range: at least 1.</param>
    /// <returns>The errors, or null where the cut series has no forecast or no scale.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cut leaves too little on either side.</exception>
    public static HeldOutErrors? Of(CombinedForecaster forecaster, TimeSeries series, int known, int horizon)
    {
        ArgumentNullException.ThrowIfNull(forecaster);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(known, series.Length - horizon);
        Fitted fitted = forecaster.Fit(series.Until(known));
        if (!fitted.HasModel) return null;
        CombinedModel model = (CombinedModel)fitted.Model;
        if (!(model.Scale > 0)) return null;
        double[] errors = new double[horizon];
        double[] widths = new double[horizon];
        model.Points(errors);
        model.NativeWidths(widths);
        for (int i = 0; i < horizon; i++)
        {
            errors[i] = series.Values[known + i] - errors[i];
            if (!double.IsFinite(errors[i]) || !(widths[i] > 0)) return null;
        }

        return new HeldOutErrors(errors, widths, model.Scale);
    }
}
