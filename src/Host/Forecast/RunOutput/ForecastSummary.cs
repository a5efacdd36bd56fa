using System.Text.Json.Serialization;
using Twin.World.Running;

namespace Twin.Host.Forecast.RunOutput;

/// <summary>What the newest forecast of a run says, in its summary or by itself.</summary>
/// <param name="Method">The champion: lowest CRPS at the run's past origins.</param>
/// <param name="Growth4q">Growth of output over the next four quarters.</param>
/// <param name="PGrowthPositive">Chance that it is above 0. Range: [0, 1].</param>
internal sealed record ForecastSummary(string Method, GrowthQuantiles Growth4q, double PGrowthPositive)
{
    private const int Digits = 6;

    /// <summary>Whose numbers these are; null inside a run's summary, which says it for all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public BoundaryReport? Boundary { get; init; }

    /// <summary>Of a run's forecast; null where it has none.</summary>
    /// <param name="forecast">The forecast.</param>
    public static ForecastSummary? Of(RunForecast? forecast) => forecast is null ? null : new ForecastSummary(
        forecast.Champion,
        new GrowthQuantiles(
            Rounded(forecast.NextYear.P10), Rounded(forecast.NextYear.P50), Rounded(forecast.NextYear.P90)),
        Rounded(forecast.ChancePositive));

    // The last digits hang on the machine's logarithm.
    private static double Rounded(double value) => Math.Round(value, Digits);
}
