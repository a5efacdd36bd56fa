using Twin.Forecasting.Theta;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Theta;

public sealed class ThetaTests
{
    [Fact]
    public void Theta_OfALine_GoesOnWithHalfTheSlope()
    {
        double[] line = [.. Enumerable.Range(1, 20).Select(t => 5 + (2.0 * t))];

        double[] points = Points(Fit(new ThetaForecaster(), line, 1), 3);

        Assert.Equal(1, points[1] - points[0], 1e-9);
        Assert.Equal(1, points[2] - points[1], 1e-9);
    }

    [Fact]
    public void Theta_OfAFallTowardsZero_StopsThere()
    {
        double[] fall = [90, 80, 70, 60, 50, 40, 30, 20, 10, 1];

        double[] positive = Points(Fit(new ThetaForecaster(), fall, 1), 40);
        double[] negative = Points(Fit(new ThetaForecaster(), [.. fall, -9], 1), 40);

        Assert.Equal(0, positive[^1]);
        Assert.True(negative[^1] < -100);
    }

    [Fact]
    public void DynamicTheta_OfALine_FollowsIt()
    {
        double[] line = [.. Enumerable.Range(1, 20).Select(t => 5 + (2.0 * t))];

        double[] points = Points(Fit(new DynamicThetaForecaster(), line, 1), 3);

        Assert.Equal([47.0, 49, 51], points, (a, b) => Math.Abs(a - b) < 0.05);
    }

    [Fact]
    public void Errors_AtAnyAlpha_AreNoGreaterThanNearby()
    {
        double[] values = [0.31, 0.35, 0.30, 0.44, 0.52, 0.47, 0.61, 0.58, 0.77, 0.70, 0.85, 1];
        ThetaErrors errors = new(values);
        foreach (double alpha in (double[])[0.1, 0.4, 0.8, 0.99])
        {
            double least = errors.At(alpha);
            (double level, double weight) = (errors.Level, errors.Weight);

            Assert.Equal(least, Sum(values, alpha, level, weight), 1e-12);
            foreach ((double dl, double dw) in ((double, double)[])[(0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)])
            {
                if (weight + dw is < 0 or > 0.9999 || level + dl is < -1 or > 1) continue;
                Assert.True(Sum(values, alpha, level + dl, weight + dw) >= least - 1e-12);
            }
        }
    }

    [Fact]
    public void Errors_OfAZigzag_KeepTheWeightWithinItsBounds()
    {
        ThetaErrors errors = new([1, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4]);
        foreach (double alpha in (double[])[0.1, 0.5, 0.99])
        {
            errors.At(alpha);

            Assert.InRange(errors.Weight, 0, 0.9999);
            Assert.InRange(errors.Level, -1, 1);
        }
    }

    // The method as published, value by value.
    private static double Sum(double[] values, double alpha, double level, double weight)
    {
        ThetaState state = new(0, level, 0, 0, 0, 1);
        double sum = 0;
        foreach (double value in values)
        {
            double error = value - state.Level - (weight * state.Trend(alpha));
            if (state.Count >= 2) sum += error * error;
            state.Take(value, alpha);
        }

        return sum;
    }
}
