using Twin.Forecasting.Arima;
using Xunit;

namespace Twin.Forecasting.Tests.Arima;

/// <summary>The fast likelihood against the dense one.</summary>
public sealed class ArmaFilterTests
{
    public static TheoryData<double[], double[], double[], double[], int, int> Cases => new()
    {
        { [], [], [], [], 1, 30 },
        { [.7], [], [], [], 1, 30 },
        { [], [-.9], [], [], 1, 30 },
        { [1.2, -.5], [.4], [], [], 1, 50 },
        { [.3], [.2, -.3, .1], [], [], 1, 400 },
        { [.5], [-.4], [.6], [-.5], 4, 60 },
        { [-.4, .3], [], [.2, .5], [], 4, 60 },
        { [], [-.4], [], [-.6], 12, 100 },
        { [.6, .1, -.2], [.3, .2], [.5], [.4, -.3], 12, 150 },
        { [.98], [-.9], [.9], [], 12, 20 },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Likelihood_OfAnyModel_IsThatOfTheWholeCovarianceMatrix(
        double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa, int period, int length)
    {
        foreach (bool hasMean in (bool[])[false, true])
        {
            ArmaFilter filter = FilterOf(ar, ma, seasonalAr, seasonalMa, period, length, out double[] series);
            DenseArma dense = new([.. filter.Ar.Dense], [.. filter.Ma.Dense], series, 5);
            double mean = hasMean ? dense.Mean : 0;

            Assert.True(filter.Run(hasMean, new double[length]));

            double likelihood = -0.5 * ((length * (Math.Log(2 * Math.PI * filter.Squares / length) + 1))
                + filter.LogVariances);
            Assert.Equal(dense.LogLikelihood(mean), likelihood, 1e-7);
            Assert.Equal(mean, filter.Mean, 1e-8);
            Assert.Equal(hasMean ? dense.MeanVariance : 0, filter.MeanVariance, 1e-8);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void State_AtTheEnd_HoldsTheBestForecasts(
        double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa, int period, int length)
    {
        ArmaFilter filter = FilterOf(ar, ma, seasonalAr, seasonalMa, period, length, out double[] series);
        int ahead = filter.Ar.Degree + filter.Ma.Degree + 1;
        DenseArma dense = new([.. filter.Ar.Dense], [.. filter.Ma.Dense], series, ahead);

        filter.Run(false, new double[length]);

        double[] points = new double[filter.StateLength];
        for (int h = 0; h < points.Length; h++)
        {
            points[h] = filter.State[h];
            for (int i = 1; i <= h && i <= filter.Ar.Degree; i++) points[h] -= filter.Ar.Dense[i] * points[h - i];
            Assert.Equal(dense.Forecast(h + 1, 0), points[h], 1e-8);
        }
    }

    // Partial autocorrelation 1.1 is outside the stationary region.
    [Fact]
    public void Run_OfAnExplosiveProcess_SaysSo()
    {
        ArmaFilter filter = new([1, 2, 3, 4], 1);
        filter.Ar.Set([1.1], [], 1);

        Assert.False(filter.Run(false, new double[4]));
    }

    private static ArmaFilter FilterOf(
        double[] ar, double[] ma, double[] seasonalAr, double[] seasonalMa, int period, int length,
        out double[] series)
    {
        LagPolynomial whole = new(60), moving = new(60);
        whole.Set(ar, seasonalAr, period);
        moving.Set(ma, seasonalMa, period);
        series = [.. Simulated.Process([.. whole.Dense], [.. moving.Dense], length, "filter").Select(y => y + 3)];
        ArmaFilter filter = new(series, 60);
        filter.Ar.Copy(whole);
        filter.Ma.Copy(moving);
        return filter;
    }
}
