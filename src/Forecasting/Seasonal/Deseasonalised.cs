using Twin.Domain;

namespace Twin.Forecasting.Seasonal;

/// <summary>A forecaster that sees the series without its season; its answers get the season back.</summary>
/// <param name="name">Name of the whole.</param>
/// <param name="inner">What forecasts the adjusted series.</param>
public sealed class Deseasonalised(string name, IForecaster inner) : IForecaster
{
    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        SeasonalAdjustment adjustment = SeasonalAdjustment.Of(history);
        Fitted fitted = inner.Fit(adjustment.Adjusted);
        return fitted.HasModel && adjustment.Kind != SeasonKind.None
            ? Fitted.With(new WithSeason(fitted.Model, adjustment))
            : fitted;
    }

    private sealed class WithSeason(IFittedModel inner, SeasonalAdjustment adjustment) : IFittedModel
    {
        public void Points(Span<double> points)
        {
            inner.Points(points);
            adjustment.Restore(points);
        }

        public void Deviations(Span<double> deviations)
        {
            inner.Deviations(deviations);
            adjustment.RestoreWidth(deviations);
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            inner.Path(ref noise, path);
            adjustment.Restore(path);
        }
    }
}
