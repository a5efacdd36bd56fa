using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.Growth;

/// <summary>A model of how fast output grows, trained across many histories.</summary>
/// <remarks>
/// Growth over h steps = h·(pace + scale·(μ(x) + σ(x)·ε)): μ and σ are boosted trees over <see cref="GrowthFeatures"/>,
/// ε the standardised errors of histories that neither was trained on, by horizon (split conformal with a normalised
/// score: J. Lei et al., "Distribution-free predictive inference for regression", JASA 113(523), 2018, section 5.2,
/// doi:10.1080/01621459.2017.1307116). Immutable.
/// </remarks>
public sealed class GrowthModel
{
    private readonly GrowthFeatures _features;
    private readonly double[][] _errors;

    /// <summary>Puts a model together from its parts.</summary>
    /// <param name="series">Measured series that it looks at.</param>
    /// <param name="centre">Trees of μ.</param>
    /// <param name="width">Trees of ln σ.</param>
    /// <param name="errors">Standardised errors by horizon, least first; at least one each.</param>
    public GrowthModel(
        IReadOnlyList<string> series, BoostedModel centre, BoostedModel width, IReadOnlyList<double[]> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        _features = new GrowthFeatures(series);
        (Centre, Width) = (centre, width);
        _errors = [.. errors];
        if (_errors.Length == 0 || _errors.Any(e => e.Length == 0))
            throw new ArgumentException("a horizon without errors", nameof(errors));
    }

    /// <summary>Measured series that it looks at.</summary>
    public IReadOnlyList<string> Series => _features.Series;

    /// <summary>Names of its features.</summary>
    public IReadOnlyList<string> Columns => _features.Columns;

    /// <summary>Trees of μ.</summary>
    public BoostedModel Centre { get; }

    /// <summary>Trees of ln σ.</summary>
    public BoostedModel Width { get; }

    /// <summary>Standardised errors by horizon, least first.</summary>
    public IReadOnlyList<double[]> Errors => _errors;

    /// <summary>The longest horizon. Unit: steps.</summary>
    public int Horizon => _errors.Length;

    /// <summary>The law of growth from an origin, as values that are equally likely.</summary>
    /// <param name="history">The history; only what lies before the origin is read.</param>
    /// <param name="origin">Steps known.</param>
    /// <param name="horizon">Steps ahead. Range: [1, Horizon].</param>
    /// <returns>Δln output over the horizon, least first.</returns>
    public double[] Predict(GrowthHistory history, int origin, int horizon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizon, Horizon);
        float[] features = new float[_features.Columns.Count];
        _features.Write(history, origin, horizon, features);
        double pace = GrowthFeatures.PaceAt(history, origin);
        double scale = GrowthFeatures.ScaleAt(history, origin);
        double centre = Centre.Predict(features);
        double width = Math.Exp(Width.Predict(features));
        double[] errors = _errors[horizon - 1];
        double[] growth = new double[errors.Length];
        for (int i = 0; i < errors.Length; i++)
            growth[i] = horizon * (pace + (scale * (centre + (width * errors[i]))));
        return growth;
    }
}
