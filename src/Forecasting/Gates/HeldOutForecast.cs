using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Gates;

/// <summary>One forecast of a held-out member, scored: a pair of member and origin.</summary>
/// <param name="Member">Number of the member.</param>
/// <param name="Crps">Score of the forecast. Unit: the target's.</param>
/// <param name="ClimatologyCrps">Score of climatology at the same origin.</param>
/// <param name="DriftCrps">Score of drift at the same origin.</param>
/// <param name="Transform">Where in the forecast the truth fell. Range: (0, 1).</param>
public readonly record struct HeldOutForecast(
    int Member, double Crps, double ClimatologyCrps, double DriftCrps, double Transform)
{
    private const double Below = 0.1, Above = 0.9;

    /// <summary>Whether the truth lay in the central 80 % of the forecast.</summary>
    public bool IsCovered => Transform is >= Below and <= Above;

    /// <summary>Scores a forecast.</summary>
    /// <param name="member">Number of the member.</param>
    /// <param name="forecast">Draws of the forecast, least first; at least one.</param>
    /// <param name="climatology">Draws of what members did at that step whatever their past, least first.</param>
    /// <param name="drift">Draws of the member's own mean change carried on, least first.</param>
    /// <param name="actual">What came.</param>
    /// <exception cref="ArgumentException">A sample is empty.</exception>
    public static HeldOutForecast Of(
        int member, ReadOnlySpan<double> forecast, ReadOnlySpan<double> climatology, ReadOnlySpan<double> drift,
        double actual) => new(
        member, Scoring.Crps.Fair(forecast, actual), Scoring.Crps.Fair(climatology, actual),
        Scoring.Crps.Fair(drift, actual), ProbabilityTransform.Of(forecast, actual));
}
