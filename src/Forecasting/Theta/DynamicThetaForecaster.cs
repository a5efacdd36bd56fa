using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Theta;

/// <summary>The dynamic optimised Theta method: a level and a line that is fitted anew at every step, and a weight
/// between them.</summary>
/// <remarks>
/// Model: with l the level, A and B the least-squares line of the values so far and θ the weight of the local curve,
/// μ(t) = l + (1 − 1/θ)·[(1−α)^(t−1)·A + (1 − (1−α)^t)/α·B]. Given α the errors are linear in the first level and in
/// 1 − 1/θ, so both follow from two equations and one search over α in [0.1, 0.99] remains. θ is at least 1; the first
/// level is not larger than the largest value, for at large α the errors hardly know it (the published bound is ten
/// times as wide).
/// Source: Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler, "Models for optimising the theta method and their
/// relationship to state space models", Int. J. Forecasting 32(4), 2016, equations 15–20,
/// doi:10.1016/j.ijforecast.2016.02.005.
/// </remarks>
public sealed class DynamicThetaForecaster : IForecaster
{
    private const int LengthLeast = 5;
    private const int Parameters = 3;
    private const double AlphaLeast = 0.1;
    private const double AlphaMost = 0.99;
    private const int AlphasFirst = 15;
    private const double AlphaNear = 1e-4;

    /// <inheritdoc/>
    public string Name => "dotm";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (values.Length < LengthLeast)
            return Fitted.Refused($"needs {LengthLeast} values; the history has {values.Length}");
        double largest = 0;
        foreach (double value in values) largest = Math.Max(largest, Math.Abs(value));
        if (largest == 0) largest = 1;
        double[] scaled = new double[values.Length];
        for (int i = 0; i < scaled.Length; i++) scaled[i] = values[i] / largest;
        ThetaErrors errors = new(scaled);
        double alpha = LineSearch.Minimise(ref errors, AlphaLeast, AlphaMost, AlphasFirst, AlphaNear);
        double sum = errors.At(alpha);
        double sigma = Math.Sqrt(sum / (values.Length - Parameters));
        return Fitted.With(new DynamicThetaModel(errors.StateAt(alpha), alpha, errors.Weight, sigma, largest));
    }
}
