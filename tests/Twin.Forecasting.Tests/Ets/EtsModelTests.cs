using Twin.Forecasting.Ets;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Ets;

/// <summary>Closed forms of Hyndman, Koehler, Ord and Snyder 2008, table 6.2 and section 6.3.</summary>
public sealed class EtsModelTests
{
    private const double Sigma = 5;

    public static TheoryData<string> Forms => EtsForms.Names;

    [Fact]
    public void Variance_OfALevel_IsThatOfTheTable() => Assert.Equal(
        Steps(h => Sigma * Sigma * (1 + ((h - 1) * 0.16))), Variances("ETS(A,N,N)"), Close);

    [Fact]
    public void Variance_OfALine_IsThatOfTheTable() => Assert.Equal(
        Steps(h => Sigma * Sigma * (1 + ((h - 1) * (0.16 + (0.04 * h) + (0.01 * h * ((2 * h) - 1) / 6.0))))),
        Variances("ETS(A,A,N)"), Close);

    [Fact]
    public void Variance_OfALevelWithASeason_IsThatOfTheTable() => Assert.Equal(
        Steps(h => Sigma * Sigma * (1 + (0.16 * (h - 1)) + (0.2 * ((h - 1) / 4) * (0.8 + 0.2)))),
        Variances("ETS(A,N,A)"), Close);

    [Fact]
    public void Variance_OfALineWithASeason_IsThatOfTheTable() => Assert.Equal(
        Steps(h =>
        {
            int k = (h - 1) / 4;
            double line = (h - 1) * (0.16 + (0.04 * h) + (0.01 * h * ((2 * h) - 1) / 6.0));
            return Sigma * Sigma * (1 + line + (0.2 * k * (0.8 + 0.2 + (0.1 * 4 * (k + 1)))));
        }),
        Variances("ETS(A,A,A)"), Close);

    [Fact]
    public void Variance_OfALevelWithRelativeErrors_IsThatOfTheTable() => Assert.Equal(
        Steps(h => 1e4 * ((Math.Pow(1 + (0.16 * 0.0025), h - 1) * 1.0025) - 1)), Variances("ETS(M,N,N)"), Close);

    [Theory]
    [MemberData(nameof(Forms))]
    public void Paths_OfAForm_SpreadAsItsVariances(string name)
    {
        const int Count = 20_000;
        EtsModel model = EtsForms.Model(name, 0.1);
        Paths paths = Paths.Of(model, 10, Count, 5);
        double[] points = Points(model, 10);
        double[] deviations = Deviations(model, 10);

        for (int step = 1; step <= 10; step++)
        {
            double[] sample = paths.SortedAt(step);
            double mean = sample.Average();
            double deviation = Math.Sqrt(sample.Sum(v => (v - mean) * (v - mean)) / (Count - 1));

            // Four standard errors; where the season multiplies, the mean drifts from the point by its error's square.
            double drift = model.Form.HasFactors ? 0.02 * points[step - 1] : 0;
            Assert.Equal(points[step - 1], mean, drift + (4 * deviations[step - 1] / Math.Sqrt(Count)));
            Assert.Equal(1, deviation / deviations[step - 1], 4 * 1.2 / Math.Sqrt(2.0 * Count));
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Model_OfAForm_StaysFiniteOverALongHorizon(string name)
    {
        EtsModel model = EtsForms.Model(name, 0.9);

        Assert.All(Points(model, 3000), point => Assert.True(double.IsFinite(point)));
        Assert.All(Deviations(model, 3000), deviation => Assert.InRange(deviation, 0, double.MaxValue));
        Assert.All(Paths.Of(model, 3000, 3, 9)[2].ToArray(), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Points_OfADampedTrend_BendTowardsItsEnd()
    {
        double[] points = Points(EtsForms.Model("ETS(A,Ad,N)"), 200);

        // 100 + 2 (0.9 + 0.81 + …) = 118.
        Assert.Equal(101.8, points[0], 1e-12);
        Assert.Equal(103.42, points[1], 1e-12);
        Assert.Equal(118, points[^1], 1e-6);
    }

    [Fact]
    public void Points_OfRelativeErrorsOnAFallingLine_EndAtZero()
    {
        EtsModel model = new(
            EtsForms.Named("ETS(M,A,N)"), new EtsWeights(0.4, 0.1, 0, 1), new EtsState(3, -1, [0]), 0.1);

        Assert.Equal([2.0, 1, 0, 0], Points(model, 4));
        Assert.All(Paths.Of(model, 8, 50, 1).SortedAt(8), value => Assert.InRange(value, 0, 3));
    }

    private static double[] Variances(string name) =>
        [.. Deviations(EtsForms.Model(name), 11).Select(d => d * d)];

    private static double[] Steps(Func<int, double> variance) => [.. Enumerable.Range(1, 11).Select(variance)];

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Abs(a);
}
