using Twin.Forecasting.Scoring;
using Twin.Storage;

namespace Twin.Host.Forecast.Scoreboard;

/// <summary>A published forecast whose truth is known.</summary>
/// <param name="Forecast">As published.</param>
/// <param name="Truth">What came, as first seen.</param>
internal sealed record ScoredForecast(PublishedForecast Forecast, double Truth)
{
    /// <summary>CRPS over the scale; null where there is none.</summary>
    public double? Crps =>
        Twin.Forecasting.Scoring.Crps.OfQuantiles([.. Forecast.Levels], [.. Forecast.Values], Truth) / Forecast.Scale;

    /// <summary>Absolute error of the median over the scale; null where there is none.</summary>
    public double? Error => Math.Abs(At(0.5) - Truth) / Forecast.Scale;

    /// <summary>The probability transform. Range: (0, 1).</summary>
    public double Transform =>
        ProbabilityTransform.OfQuantiles([.. Forecast.Levels], [.. Forecast.Values], Truth);

    /// <summary>Whether the truth lies in an interval, ends counted.</summary>
    /// <param name="coverage">Of the interval; its ends are among the levels kept.</param>
    public bool IsInside(double coverage) =>
        Truth >= At((1 - coverage) / 2) && Truth <= At((1 + coverage) / 2);

    // Between levels, where another build kept others: in a straight line.
    private double At(double level)
    {
        int above = 0;
        while (above < Forecast.Levels.Count - 1 && Forecast.Levels[above] < level - 1e-9) above++;
        double high = Forecast.Levels[above];
        if (above == 0 || Math.Abs(high - level) < 1e-9) return Forecast.Values[above];
        double part = (level - Forecast.Levels[above - 1]) / (high - Forecast.Levels[above - 1]);
        return Forecast.Values[above - 1] + (part * (Forecast.Values[above] - Forecast.Values[above - 1]));
    }
}
