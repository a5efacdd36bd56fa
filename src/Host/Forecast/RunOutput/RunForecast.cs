using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Scoreboard;
using Twin.Storage;

namespace Twin.Host.Forecast.RunOutput;

/// <summary>What was forecast of a run's output: at origins in its past, scored by what came, and at its end.</summary>
internal sealed record RunForecast
{
    /// <summary>Growth of output year on year, by calendar year at the end of the quarter. Unit: Δln.</summary>
    public required IReadOnlyList<(double X, double Y)> Past { get; init; }

    /// <summary>Growth year on year in the quarters to come.</summary>
    public required IReadOnlyList<(double X, string Quarter, GrowthRange Range)> Next { get; init; }

    /// <summary>Growth over the next four quarters.</summary>
    public required GrowthRange NextYear { get; init; }

    /// <summary>Chance that output grows over the next four quarters. Range: [0, 1].</summary>
    public required double ChancePositive { get; init; }

    /// <summary>Chance that it grows by more than half of the past mean. Range: [0, 1].</summary>
    public required double ChanceOfHalf { get; init; }

    /// <summary>Mean of the past growth year on year. Unit: Δln.</summary>
    public required double PastMean { get; init; }

    /// <summary>Past origins.</summary>
    public required int Origins { get; init; }

    /// <summary>The method of the lowest CRPS, which the fan is drawn by.</summary>
    public required string Champion { get; init; }

    /// <summary>The next best.</summary>
    public required string Challenger { get; init; }

    /// <summary>Champion against challenger; null where there is not enough data.</summary>
    public required DieboldMariano? Test { get; init; }

    /// <summary>Scores by method. CRPS and MAE unit: log of output.</summary>
    public required IReadOnlyList<ScoreRow> Methods { get; init; }

    /// <summary>Scores by method and horizon. CRPS and MAE unit: log of output.</summary>
    public required IReadOnlyList<ScoreRow> Horizons { get; init; }

    /// <summary>The forecasts as the store keeps them.</summary>
    public required IReadOnlyList<PublishedForecast> Published { get; init; }

    /// <summary>What came.</summary>
    public required IReadOnlyList<ForecastTruth> Truths { get; init; }
}
