using Twin.Forecasting.Arima;
using Xunit;
using static Twin.Forecasting.Tests.Fits;

namespace Twin.Forecasting.Tests.Arima;

public sealed class ArimaModelTests
{
    private static readonly ArimaOrder Airline = new(0, 1, 1, 0, 1, 1, 12, false);

    // Box et al. 2015, §5.4: V(h) = σ²·(1 − φ^(2h))/(1 − φ²), ŷ(h) = φ^h·y.
    [Fact]
    public void Deviations_OfAFirstOrderAutoregression_AreThoseOfItsClosedForm()
    {
        double[] values = Simulated.Process([1, -.8], [1], 300, "ar1");
        ArimaModel model = Simulated.Fixed(values, new ArimaOrder(1, 0, 0, 0, 0, 0, 1, false));
        double phi = -model.ArPolynomial[1];

        double[] deviations = Deviations(model, 12), points = Points(model, 12);

        for (int h = 1; h <= 12; h++)
        {
            double variance = model.Sigma * model.Sigma * (1 - Math.Pow(phi, 2 * h)) / (1 - (phi * phi));
            Assert.Equal(Math.Sqrt(variance), deviations[h - 1], 1e-12);
            Assert.Equal(values[^1] * Math.Pow(phi, h), points[h - 1], 1e-12);
        }
    }

    // Random walk with drift: h·σ² and, for the drift's own error, h²·σ²/n.
    [Fact]
    public void Deviations_OfARandomWalkWithDrift_GrowWithTheErrorOfTheDrift()
    {
        double[] values = Simulated.Summed([.. Simulated.Process([1], [1], 50, "walk").Select(e => e + .3)], 1);
        ArimaModel model = Simulated.Fixed(values, new ArimaOrder(0, 1, 0, 0, 0, 0, 1, true));

        double[] deviations = Deviations(model, 10), points = Points(model, 10);

        Assert.Equal((values[^1] - values[0]) / 50, model.Mean, 1e-12);
        for (int h = 1; h <= 10; h++)
        {
            Assert.Equal(model.Sigma * Math.Sqrt(h + (h * h / 50.0)), deviations[h - 1], 1e-10);
            Assert.Equal(values[^1] + (h * model.Mean), points[h - 1], 1e-10);
        }
    }

    // ARIMA(0,1,1): ψ_k = 1 + θ; (0,1,1)(0,1,1)12: Box et al. 2015, §9.2.4, ψ_(12r+m) = (1 + θ)(1 + r(1 + Θ)) for
    // m = 1…11 and (1 + θ)(1 + (r − 1)(1 + Θ)) + 1 + Θ at the r-th whole year, in this sign of θ.
    [Fact]
    public void PsiWeights_OfTheAirlineModel_AreThoseOfItsClosedForm()
    {
        double[] steps = Simulated.Process([1], Product(-.4, -.6), 200, "psi");
        ArimaModel model = Simulated.Fixed(Simulated.Summed(Simulated.Summed(steps, 1), 12), Airline);
        double one = 1 + model.MaPolynomial[1], season = 1 + model.MaPolynomial[12];
        double[] psi = new double[30];

        model.PsiWeights(psi);

        Assert.Equal(1, psi[0]);
        Assert.Equal(one, psi[1], 1e-12);
        Assert.Equal(one, psi[11], 1e-12);
        Assert.Equal(one + season, psi[12], 1e-12);
        Assert.Equal(one * (1 + season), psi[13], 1e-12);
        Assert.Equal((one * (1 + season)) + season, psi[24], 1e-12);
        Assert.Equal(one * (1 + (2 * season)), psi[25], 1e-12);
    }

    // Standard errors of large samples: √((1 − θ²)/n), √((1 − Θ²)/n), σ/√(2n).
    [Fact]
    public void Airline_Simulated_IsFoundAgain()
    {
        const int Count = 600;
        double[] steps = Simulated.Process([1], Product(-.4, -.6), Count, "airline");

        ArimaModel model = Simulated.Fixed(Simulated.Summed(Simulated.Summed(steps, 1), 12), Airline);

        Assert.Equal(-.4, model.MaPolynomial[1], 3 * Math.Sqrt((1 - .16) / Count));
        Assert.Equal(-.6, model.MaPolynomial[12], 3 * Math.Sqrt((1 - .36) / Count));
        Assert.Equal(1, model.Sigma, 3 / Math.Sqrt(2.0 * Count));
    }

    [Theory]
    [InlineData(1, 0, 1, 0, 0, 0, 1, true)]
    [InlineData(2, 1, 1, 0, 0, 0, 1, true)]
    [InlineData(0, 1, 1, 0, 1, 1, 4, false)]
    [InlineData(1, 0, 0, 1, 1, 0, 4, true)]
    [InlineData(0, 2, 2, 0, 0, 0, 1, false)]
    public void Paths_OfAnyModel_HaveItsPointsAndDeviations(
        int ar, int d, int ma, int seasonalAr, int seasonal, int seasonalMa, int period, bool hasConstant)
    {
        const int Count = 4000, Horizon = 12;
        double[] values = Simulated.Summed(Simulated.Process([1, -.5], [1, .3], 80, "paths"), 1);
        ArimaModel model = Simulated.Fixed(
            values, new ArimaOrder(ar, d, ma, seasonalAr, seasonal, seasonalMa, period, hasConstant));
        double[] points = Points(model, Horizon), deviations = Deviations(model, Horizon);

        Paths paths = Paths.Of(model, Horizon, Count, 5);

        for (int h = 0; h < Horizon; h++)
        {
            double[] sample = paths.SortedAt(h + 1);
            double mean = sample.Average();
            double deviation = Math.Sqrt(sample.Sum(x => (x - mean) * (x - mean)) / (Count - 1));
            Assert.Equal(points[h], mean, 4 * deviations[h] / Math.Sqrt(Count));
            Assert.Equal(1, deviation / deviations[h], 4 / Math.Sqrt(2.0 * Count));
        }
    }

    private static double[] Product(double theta, double seasonal)
    {
        double[] product = new double[14];
        (product[0], product[1], product[12], product[13]) = (1, theta, seasonal, theta * seasonal);
        return product;
    }
}
