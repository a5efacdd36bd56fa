using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Ets;

/// <summary>A model of the family, standing at the end of a history.</summary>
/// <remarks>
/// Points carry the states on without errors; a form with relative errors knows only values above 0, so its level does
/// not fall below 0. Widths are exact for normal errors, in closed form or by recursion of second moments: see
/// <see cref="EtsVariance"/>. Paths draw normal errors; a relative error is at least −99 %, so that no state changes
/// its sign.
/// </remarks>
public sealed class EtsModel : IFittedModel
{
    /// <summary>The least relative error of a path.</summary>
    private const double LeastRelative = -0.99;

    private readonly EtsState _origin;
    private readonly double _scale;

    /// <summary>Stands at an origin.</summary>
    /// <param name="form">The form.</param>
    /// <param name="weights">Smoothing parameters.</param>
    /// <param name="origin">State after the last value; level, slope and added seasons in units of
    /// <paramref name="scale"/>.</param>
    /// <param name="sigma">Standard deviation of a step's error: in units of <paramref name="scale"/>, or a fraction
    /// where the error is relative. Range: at least 0.</param>
    /// <param name="scale">The unit, in units of the series. Range: above 0.</param>
    public EtsModel(EtsForm form, EtsWeights weights, EtsState origin, double sigma, double scale = 1)
    {
        Form = form;
        Weights = weights;
        Sigma = sigma;
        _origin = origin;
        _scale = scale;
    }

    /// <summary>The form.</summary>
    public EtsForm Form { get; }

    /// <summary>Smoothing parameters.</summary>
    public EtsWeights Weights { get; }

    /// <summary>Standard deviation of a step's error: a fraction where the error is relative, else in units of the
    /// scale.</summary>
    public double Sigma { get; }

    /// <inheritdoc/>
    public void Points(Span<double> points)
    {
        PointsOfUnit(points);
        foreach (ref double point in points) point = Finite.Of(point * _scale);
    }

    /// <inheritdoc/>
    public void Deviations(Span<double> deviations)
    {
        double[] points = new double[deviations.Length];
        PointsOfUnit(points);
        EtsVariance.Write(Form, Weights, _origin, Sigma, points, deviations);
        foreach (ref double deviation in deviations) deviation = Finite.Of(Math.Sqrt(deviation) * _scale);
    }

    /// <inheritdoc/>
    public void Path(ref Noise noise, Span<double> path)
    {
        EtsState state = _origin.Copy();
        double[] seasons = state.Slots;
        for (int h = 0; h < path.Length; h++)
        {
            ref double season = ref seasons[h % seasons.Length];
            state.Slope *= Weights.Phi;
            double rise = Finite.Of(Rise(state.Level + state.Slope));
            double mean = Finite.Of(Form.HasFactors ? rise * season : rise + season);
            double error = Sigma * noise.Normal();
            if (Form.HasRelativeError) error = Finite.Of(mean * Math.Max(error, LeastRelative));
            path[h] = Finite.Of((mean + error) * _scale);
            double ofLevel = !Form.HasFactors ? error : season > 0 ? error / season : 0;
            double ofSeason = !Form.HasFactors ? error : rise > 0 ? error / rise : 0;
            state.Level = Finite.Of(rise + (Weights.Alpha * ofLevel));
            state.Slope = Finite.Of(state.Slope + (Weights.Beta * ofLevel));
            season = Finite.Of(season + (Weights.Gamma * ofSeason));
        }
    }

    private void PointsOfUnit(Span<double> points)
    {
        double level = _origin.Level;
        double slope = _origin.Slope;
        ReadOnlySpan<double> seasons = _origin.Seasons;
        for (int h = 0; h < points.Length; h++)
        {
            slope *= Weights.Phi;
            level = Rise(level + slope);
            double season = seasons[h % seasons.Length];
            points[h] = Form.HasFactors ? level * season : level + season;
        }
    }

    private double Rise(double level) => Form.HasRelativeError ? Math.Max(level, 0) : level;
}
