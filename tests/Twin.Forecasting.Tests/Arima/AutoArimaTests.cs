using Twin.Domain;
using Twin.Forecasting.Arima;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Arima;

public sealed class AutoArimaTests
{
    private static readonly AutoArima Arima = new();

    public static TheoryData<string, int> Edges
    {
        get
        {
            TheoryData<string, int> cases = [];
            foreach (string name in (string[])
                ["constant", "zeros", "negatives", "outlier", "four", "huge", "tiny", "line", "zigzag", "parabola"])
                foreach (int period in (int[])[1, 4, 12, 168]) cases.Add(name, period);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Fit_OfAnyHistory_ForecastsNumbers(string name, int period)
    {
        IFittedModel model = Fit(Arima, Edge(name), period);
        double[] path = new double[500];
        Noise noise = new(3, 0);

        model.Path(ref noise, path);

        Assert.All(Points(model, 500), point => Assert.True(double.IsFinite(point)));
        Assert.All(Deviations(model, 500), width => Assert.True(width >= 0 && double.IsFinite(width)));
        Assert.All(path, value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Fit_OfThreeValues_IsRefused()
    {
        Fitted fitted = Arima.Fit(new TimeSeries("s", [1, 2, 4], 1));

        Assert.Equal("needs 4 values; the history has 3", fitted.Refusal);
    }

    [Fact]
    public void Fit_OfALineAndASeason_GoesOnExactly()
    {
        double[] season = [5, -3, 1, -3];
        double[] values = [.. Enumerable.Range(0, 40).Select(t => (2.0 * t) + season[t % 4])];

        double[] points = Points(Fit(Arima, values, 4), 12);

        for (int h = 0; h < 12; h++) Assert.Equal((2.0 * (40 + h)) + season[(40 + h) % 4], points[h], 1e-9);
    }

    [Fact]
    public void Fit_OfAnAutoregression_TakesItsOrderAndCoefficient()
    {
        double[] values = Simulated.Process([1, -.6], [1], 400, "order");

        ArimaModel model = Assert.IsType<ArimaModel>(Fit(Arima, values, 1));

        Assert.Equal((1, 0, 0), (model.Order.Ar, model.Order.Difference, model.Order.Ma));
        Assert.Equal(-.6, model.ArPolynomial[1], 3 * Math.Sqrt((1 - .36) / 400));
    }

    // The stepwise search need not find the least criterion of all, but no model one step from its answer is better.
    [Fact]
    public void Order_Chosen_HasNoBetterNeighbour()
    {
        double[] values = Simulated.Process([1, -1.1, .4], [1, .5], 120, "neighbour");

        ArimaModel best = Assert.IsType<ArimaModel>(Fit(Arima, values, 1));

        foreach ((int ar, int ma) in ((int, int)[])[(1, 0), (-1, 0), (0, 1), (0, -1)])
        {
            ArimaOrder order = best.Order with { Ar = best.Order.Ar + ar, Ma = best.Order.Ma + ma };
            if (order.Ar < 0 || order.Ma < 0) continue;
            Assert.True(Simulated.Fixed(values, order).Aicc >= best.Aicc - 0.1);
        }
    }

    // Units do not matter: a thousand times the series has a thousand times the forecast.
    [Fact]
    public void Fit_InOtherUnits_SaysTheSame()
    {
        double[] values = Simulated.Summed(Simulated.Process([1, -.5], [1, .3], 60, "units"), 1);

        double[] points = Points(Fit(Arima, values, 4), 8);
        double[] thousands = Points(Fit(Arima, [.. values.Select(v => v * 1000)], 4), 8);

        for (int h = 0; h < 8; h++) Assert.Equal(points[h], thousands[h] / 1000, 1e-6 * Math.Abs(points[h]));
    }

    [Fact]
    public void Fit_Twice_IsTheSameBitForBit()
    {
        double[] values = Simulated.Summed(Simulated.Process([1, -.5], [1, .3], 100, "twice"), 12);

        IFittedModel first = Fit(Arima, values, 12), second = Fit(Arima, values, 12);

        Assert.Equal(Points(first, 24), Points(second, 24));
        Assert.Equal(Deviations(first, 24), Deviations(second, 24));
    }

    private static double[] Edge(string name) => name switch
    {
        "constant" => [.. Enumerable.Repeat(7.25, 40)],
        "zeros" => new double[30],
        "negatives" => [.. Simulated.Process([1, -.5], [1], 60, name).Select(y => y - 100)],
        "outlier" => [.. Enumerable.Range(0, 50).Select(t => t == 25 ? 1e12 : t)],
        "four" => [3, 1, 4, 1],
        "huge" => [.. Simulated.Process([1, -.9], [1], 60, name).Select(y => y * 1e307)],
        "tiny" => [.. Simulated.Process([1, -.9], [1], 60, name).Select(y => y * 1e-300)],
        "line" => [.. Enumerable.Range(0, 40).Select(t => 3.0 + t)],
        "zigzag" => [.. Enumerable.Range(0, 60).Select(t => t % 2 == 0 ? -1.0 : 1)],
        _ => [.. Enumerable.Range(0, 50).Select(t => (double)t * t)],
    };
}
