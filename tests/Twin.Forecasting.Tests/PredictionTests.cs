using Twin.Domain;
using Twin.Forecasting.Scoring;
using Xunit;

namespace Twin.Forecasting.Tests;

public sealed class PredictionTests
{
    private static readonly TimeSeries History = new("h", [1, 2, 4, 3, 5, 6, 8, 7, 9, 12], 1);

    [Fact]
    public void Prediction_OfADriftModel_HasItsPointsAndWidths()
    {
        IFittedModel model = ForecastMethods.Named("drift")!.Fit(History).Model!;
        double[] points = new double[4];
        double[] deviations = new double[4];
        model.Points(points);
        model.Deviations(deviations);

        Prediction prediction = Prediction.Of(model, 4, 20_000, 7);

        Assert.Equal(points, prediction.Points.ToArray());
        for (int step = 1; step <= 4; step++)
        {
            double width = prediction.QuantileAt(step, 0.9) - prediction.QuantileAt(step, 0.1);
            Assert.InRange(width / (2 * 1.2816 * deviations[step - 1]), 0.9, 1.1);
        }
    }

    [Fact]
    public void Prediction_OfAModelWithIntervals_HasTheirEnds()
    {
        Prediction prediction = Prediction.Of(new Uniform(), 2, 999, 1);

        Assert.Equal(1000, prediction.At(1).Length);
        Assert.Equal(0.9, prediction.QuantileAt(1, 0.9), 1e-3);
        Assert.Equal(0.2, prediction.QuantileAt(2, 0.1), 2e-3);
        // Of a uniform law on (0, 1) at its middle: 1/12, in closed form.
        Assert.Equal(1.0 / 12, Crps.Fair(prediction.At(1), 0.5), 1e-3);
    }

    [Fact]
    public void Prediction_Asked_TwiceIsTheSame()
    {
        IFittedModel model = ForecastMethods.Named("drift")!.Fit(History).Model!;

        Assert.Equal(
            Prediction.Of(model, 3, 100, 5).At(3).ToArray(), Prediction.Of(model, 3, 100, 5).At(3).ToArray());
    }

    /// <summary>Uniform on (0, step).</summary>
    private sealed class Uniform : IIntervalModel
    {
        public void Points(Span<double> points)
        {
            for (int i = 0; i < points.Length; i++) points[i] = (i + 1) / 2.0;
        }

        public void Deviations(Span<double> deviations)
        {
            for (int i = 0; i < deviations.Length; i++) deviations[i] = (i + 1) / Math.Sqrt(12);
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            for (int i = 0; i < path.Length; i++) path[i] = (i + 1) * noise.Uniform();
        }

        public void Interval(double coverage, Span<double> lower, Span<double> upper)
        {
            for (int i = 0; i < lower.Length; i++)
                (lower[i], upper[i]) = ((i + 1) * (1 - coverage) / 2, (i + 1) * (1 + coverage) / 2);
        }
    }
}
