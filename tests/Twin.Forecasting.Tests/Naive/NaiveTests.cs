using Twin.Domain;
using Twin.Forecasting.Naive;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Naive;

public sealed class NaiveTests
{
    [Fact]
    public void Naive_OfAWalk_GoesOnFlatWithTheRootOfTheHorizon()
    {
        IFittedModel model = Fit(new NaiveForecaster(), [1, 4, 0], 1);

        Assert.Equal([0.0, 0, 0, 0], Points(model, 4));
        // Past steps 3 and −4: root mean square 5/√2.
        Assert.Equal([5 / Math.Sqrt(2), 5, 5 * Math.Sqrt(1.5), 5 * Math.Sqrt(2)], Deviations(model, 4), Close);
    }

    [Fact]
    public void SeasonalNaive_OfTwoSeasons_RepeatsTheLast()
    {
        IFittedModel model = Fit(new SeasonalNaiveForecaster(), [1, 2, 4, 4], 2);

        Assert.Equal([4.0, 4, 4], Points(model, 3));
        double sigma = Math.Sqrt((9 + 4) / 2.0);
        Assert.Equal([sigma, sigma, sigma * Math.Sqrt(2)], Deviations(model, 3), Close);
    }

    [Fact]
    public void Drift_OfALine_FollowsIt()
    {
        IFittedModel model = Fit(new DriftForecaster(), [1, 3, 5, 7], 1);

        Assert.Equal([9.0, 11], Points(model, 2));
        Assert.Equal([0.0, 0], Deviations(model, 2));
    }

    [Fact]
    public void Drift_OfUnevenSteps_DoubtsItsDriftToo()
    {
        IFittedModel model = Fit(new DriftForecaster(), [0, 1, 4], 1);

        // Steps 1 and 3 about 2: variance 2, of the drift 1; after two steps 2·2 + 4·1.
        Assert.Equal([Math.Sqrt(3), Math.Sqrt(8)], Deviations(model, 2), Close);
    }

    [Theory]
    [InlineData("naive", 1, 1)]
    [InlineData("snaive", 4, 4)]
    [InlineData("drift", 2, 1)]
    [InlineData("naive2", 1, 12)]
    public void Method_WithoutPastErrors_RefusesForWantOfAWidth(string name, int count, int period)
    {
        Fitted fitted = ForecastMethods.Named(name)!.Fit(new TimeSeries("s", new double[count], period));

        Assert.False(fitted.HasModel);
        Assert.Contains($"the history has {count}", fitted.Refusal, StringComparison.Ordinal);
    }

    private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-12 * Math.Abs(a);
}
