using Twin.Forecasting;
using Twin.Forecasting.Scoring;
using Twin.Host.Forecast.Data;
using Twin.Host.Forecast.Scoreboard;
using Twin.Storage;

namespace Twin.Host.Forecast.Predict;

/// <summary>Forecasts series of a file.</summary>
/// <param name="method">The method asked first.</param>
/// <param name="levels">Quantiles wanted, ascending.</param>
/// <param name="paths">Values of each step's sample.</param>
/// <param name="seed">Of the paths.</param>
/// <param name="growthOver">Log growth asked about, or null.</param>
/// <param name="publication">What is to be published, or null.</param>
internal sealed class Predictor(
    IForecaster method, IReadOnlyList<double> levels, int paths, ulong seed, double? growthOver,
    Publication? publication)
{
    private readonly Guarded _guarded = new(method, ForecastMethods.Naive2);

    /// <summary>Forecasts one series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="horizon">Steps.</param>
    /// <returns>The forecast, and what the scoreboard keeps of it.</returns>
    public (PredictedSeries Series, IReadOnlyList<PublishedForecast> Published) Of(DataSeries series, int horizon)
    {
        int count = series.Values.Length;
        double last = series.Values.Values[^1];
        GuardedFit fit = _guarded.Fit(series.Values);
        bool answered = fit.Result.HasModel;
        List<PredictionStep> steps = [];
        IReadOnlyList<PublishedForecast> published = [];
        if (fit.Result.HasModel)
        {
            Prediction prediction =
                Prediction.Of(fit.Result.Model, horizon, paths, Noise.KeyOf(seed, series.Id));
            for (int step = 1; step <= horizon; step++)
                steps.Add(StepOf(prediction, step, series.Calendar.Label(count - 1 + step), last));
            if (publication is not null) published = [.. publication.Of(series, fit.By, prediction)];
        }

        PredictedSeries answer = new(
            series.Id, series.Calendar.Name, series.Values.Period, count, series.Calendar.Label(count - 1), last,
            answered ? fit.By : null, fit.Instead, fit.Result.Refusal, steps);
        return (answer, published);
    }

    private PredictionStep StepOf(Prediction prediction, int step, string date, double last)
    {
        List<PredictedQuantile> quantiles = [];
        foreach (double level in levels)
            quantiles.Add(new PredictedQuantile(level, prediction.QuantileAt(step, level)));
        double? growth = growthOver is { } over && last > 0
            ? GrowthChance.Of(prediction.At(step), last, over)
            : null;
        return new PredictionStep(step, date, prediction.Points[step - 1], quantiles, growth);
    }
}
