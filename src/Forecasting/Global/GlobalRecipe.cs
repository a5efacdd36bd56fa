using Twin.Domain;

namespace Twin.Forecasting.Global;

/// <summary>What a global model sees of a series, by how often the series is observed.</summary>
/// <param name="Period">Steps of a season. Range: [1, 8,766].</param>
/// <param name="Horizon">Steps it is trained to look ahead. Range: [1, <see cref="MostSteps"/>].</param>
/// <param name="Differences">Last differences among the features; levels one, two and three times as far back are
/// too. Range: [1, <see cref="MostSteps"/>].</param>
/// <param name="ScaleSteps">Last steps whose mean absolute difference is the unit of everything. Range: at least
/// 1.</param>
/// <param name="Origins">Origins of each series that it is trained on, besides one horizon of partly known ones. Range:
/// at least 1.</param>
public sealed record GlobalRecipe(int Period, int Horizon, int Differences, int ScaleSteps, int Origins)
{
    /// <summary>The longest horizon and the most differences.</summary>
    public const int MostSteps = 400;

    private const int UsualOrigins = 24;

    // Longer horizons make more rows of an origin: half the origins tell as much.
    private const int FewOrigins = 12;

    /// <summary>The recipe for a frequency.</summary>
    /// <param name="period">Steps of a season.</param>
    /// <param name="horizon">Steps ahead.</param>
    /// <returns>Of yearly and quarterly series five and eight differences, of others a season and one.</returns>
    public static GlobalRecipe For(int period, int horizon) => period switch
    {
        < 4 => new(period, horizon, 5, 30, UsualOrigins),
        4 => new(period, horizon, 8, 30, UsualOrigins),
        _ => new(period, horizon, Math.Min(MostSteps, period + 1), 4 * period, FewOrigins),
    };

    /// <summary>Checks every range, as of a file.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault()
    {
        if (Period is < 1 or > TimeSeries.LongestPeriod) return $"a period of {Period}";
        if (Horizon is < 1 or > MostSteps) return $"a horizon of {Horizon}, not in 1 to {MostSteps}";
        if (Differences is < 1 or > MostSteps) return $"{Differences} differences, not 1 to {MostSteps}";
        return ScaleSteps < 1 || Origins < 1 ? "no steps for the scale, or no origins" : null;
    }
}
