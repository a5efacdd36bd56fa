using Twin.Domain;
using Twin.Forecasting.Smoothing;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Smoothing;

public sealed class ExponentialSmoothingTests
{
    [Fact]
    public void Holt_OfALine_FollowsIt()
    {
        double[] line = [.. Enumerable.Range(1, 20).Select(t => 5 + (2.0 * t))];

        IFittedModel model = Fit(new ExponentialSmoothing("holt", TrendKind.Linear), line, 1);

        Assert.Equal([47.0, 49, 51], Points(model, 3), (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.All(Deviations(model, 3), deviation => Assert.InRange(deviation, 0, 1e-6));
    }

    [Fact]
    public void Ses_OfALevelThatJumped_ForgetsTheOldOne()
    {
        double[] values = [.. Enumerable.Repeat(10.0, 10), .. Enumerable.Repeat(20.0, 10)];

        double[] points = Points(Fit(new ExponentialSmoothing("ses", TrendKind.None), values, 1), 2);

        Assert.Equal(20, points[0], 0.01);
        Assert.Equal(points[0], points[1]);
    }

    [Fact]
    public void Damped_OfALine_BendsBelowIt()
    {
        double[] line = [.. Enumerable.Range(1, 20).Select(t => 5 + (2.0 * t))];

        double[] points = Points(Fit(new ExponentialSmoothing("damped", TrendKind.Damped), line, 1), 40);

        for (int i = 1; i < points.Length; i++)
        {
            Assert.InRange(points[i], points[i - 1], points[i - 1] + 2);
            if (i > 1) Assert.True(points[i] - points[i - 1] < points[i - 1] - points[i - 2]);
        }
    }

    [Fact]
    public void Deviations_OfDampedTrend_FollowTheClosedForm()
    {
        SmoothedTrend model = new(10, 1, 0.4, 0.1, 0.9, 2);

        // c₁ = 0.4 + 0.1·0.9, c₂ = c₁ + 0.1·0.81.
        double[] expected = [2, 2 * Math.Sqrt(1 + (0.49 * 0.49)), 2 * Math.Sqrt(1 + (0.49 * 0.49) + (0.571 * 0.571))];
        Assert.Equal(expected, Deviations(model, 3), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([10.9, 11.71, 12.439], Points(model, 3), (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Theory]
    [InlineData(TrendKind.None, 3)]
    [InlineData(TrendKind.Linear, 5)]
    [InlineData(TrendKind.Damped, 6)]
    public void Smoothing_OfAsManyValuesAsParameters_IsRefused(TrendKind kind, int needed)
    {
        double[] values = [.. Enumerable.Range(1, needed - 1).Select(i => (double)(i * i))];

        Fitted refused = new ExponentialSmoothing("s", kind).Fit(new TimeSeries("s", values, 1));
        Fitted fitted = new ExponentialSmoothing("s", kind).Fit(new TimeSeries("s", [.. values, 3], 1));

        Assert.Equal($"needs {needed} values; the history has {needed - 1}", refused.Refusal);
        Assert.True(fitted.HasModel);
    }
}
