using Twin.Domain;
using Twin.Forecasting.Ets;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Ets;

public sealed class EtsAverageTests
{
    private static readonly EtsModel Flat = EtsForms.Model("ETS(A,N,N)");
    private static readonly EtsModel Rising = EtsForms.Model("ETS(A,A,N)");

    [Fact]
    public void Mixture_OfTwoModels_HasTheirMeanAndTheSpreadBetweenThem()
    {
        EtsMixture mixture = new([(Flat, 3), (Rising, 1)]);

        double[] points = Points(mixture, 5);
        double[] deviations = Deviations(mixture, 5);

        // After five steps 100 and 110: mean 102.5, variance 3/4·2.5² + 1/4·7.5² between them.
        Assert.Equal(102.5, points[4], 1e-9);
        double within = (0.75 * Square(Deviations(Flat, 5)[4])) + (0.25 * Square(Deviations(Rising, 5)[4]));
        Assert.Equal(within + 18.75, Square(deviations[4]), 1e-9);
    }

    [Fact]
    public void Paths_OfAMixture_SpreadAsItsWidth()
    {
        const int Count = 20_000;
        EtsMixture mixture = new([(Flat, 1), (Rising, 1)]);
        double[] sample = Paths.Of(mixture, 12, Count, 3).SortedAt(12);
        double deviation = Deviations(mixture, 12)[11];
        double mean = sample.Average();

        Assert.Equal(Points(mixture, 12)[11], mean, 4 * deviation / Math.Sqrt(Count));
        double sampled = Math.Sqrt(sample.Sum(v => (v - mean) * (v - mean)) / (Count - 1));
        Assert.Equal(1, sampled / deviation, 4 / Math.Sqrt(2.0 * Count));
    }

    [Fact]
    public void Average_OfASeriesThatOneFormExplains_IsNearThatForm()
    {
        double[] line = [.. Enumerable.Range(1, 30).Select(t => 10 + (2 * t) + (0.1 * Math.Sin(t * t)))];

        double[] chosen = Points(Fit(new EtsForecaster(), line, 1), 6);
        double[] mean = Points(Fit(new EtsAverageForecaster(), line, 1), 6);

        Assert.Equal(chosen, mean, (a, b) => Math.Abs(a - b) < 0.5);
    }

    [Fact]
    public void Average_OfTooFewValues_IsRefused() =>
        Assert.False(new EtsAverageForecaster().Fit(new TimeSeries("s", [1, 2, 3], 1)).HasModel);

    [Fact]
    public void Average_OfHugeValues_StaysFinite()
    {
        double[] values = [.. Enumerable.Range(1, 20).Select(t => 1e307 * (t % 3) * (t % 5 - 2))];
        IFittedModel model = Fit(new EtsAverageForecaster(), values, 1);

        Assert.All(Points(model, 50), point => Assert.True(double.IsFinite(point)));
        Assert.All(Deviations(model, 50), deviation => Assert.InRange(deviation, 0, double.MaxValue));
    }

    private static double Square(double value) => value * value;
}
