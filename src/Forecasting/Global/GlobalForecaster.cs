using Twin.Domain;

namespace Twin.Forecasting.Global;

/// <summary>The global model of a series' frequency, asked about that series.</summary>
/// <remarks>Beyond the horizon it was trained for the forecast goes on with half-lives of a horizon: each further step
/// is a little less than the last ones inside.</remarks>
public sealed class GlobalForecaster : IForecaster
{
    // Standard deviation over mean absolute deviation of the normal law: the root of pi/2.
    private const double DeviationOfMeanSize = 1.2533141373155003;

    private readonly IReadOnlyList<GlobalModel> _models;

    /// <summary>Takes the models.</summary>
    /// <param name="models">One a period.</param>
    public GlobalForecaster(IReadOnlyList<GlobalModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _models = models;
    }

    /// <inheritdoc/>
    public string Name => "gbm";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        GlobalModel? model = _models.FirstOrDefault(one => one.Recipe.Period == history.Period);
        if (model is null) return Fitted.Refused($"has no model of period {history.Period}");
        if (history.Length < GlobalTraining.LeastPast)
            return Fitted.Refused($"needs {GlobalTraining.LeastPast} values; the history has {history.Length}");
        Transformed series = new(history);
        GlobalFeatures features = new(model.Recipe);
        double scale = features.ScaleOf(series.Values);
        if (!double.IsFinite(scale)) return Fitted.Refused("needs steps that are finite numbers");
        double[] steps = new double[model.Recipe.Horizon];
        double[] widths = new double[model.Recipe.Horizon];
        if (scale > 0)
        {
            float[] row = new float[features.Names.Count];
            features.Fill(series.Values, scale, series.Relative(scale, series.Values.Length), row);
            for (int i = 0; i < steps.Length; i++)
            {
                row[^1] = i + 1;
                steps[i] = model.Steps.Predict(row) * scale;
                double width = model.Spread.Predict(row) * scale * DeviationOfMeanSize;

                // What is not known at a step is not known after it.
                widths[i] = Math.Max(width, i == 0 ? 0 : widths[i - 1]);
            }
        }

        return Fitted.With(new SteppedModel(series, steps, widths));
    }
}
