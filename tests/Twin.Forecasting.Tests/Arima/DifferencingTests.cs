using Twin.Forecasting.Arima;
using Twin.Forecasting.Seasonal;
using Xunit;

namespace Twin.Forecasting.Tests.Arima;

public sealed class DifferencingTests
{
    // By hand: mean 2.5, sums −1.5, −2, −1.5, 0, squares 8.5; variance sum 5, no lag of four values: 8.5/(4·5).
    [Fact]
    public void Kpss_OfOneToFour_IsThatByHand() => Assert.Equal(8.5 / 20, Kpss.Statistic([1, 2, 3, 4]), 1e-14);

    // By hand, 19 values make one lag of weight 1/2; −1, 1, … from −1: sums −1, 0 but for the mean −1/19.
    [Fact]
    public void Kpss_WithOneLag_WeighsItByBartlett()
    {
        double[] values = [.. Enumerable.Range(0, 19).Select(t => t % 2 == 0 ? -1.0 : 1)];
        double mean = -1.0 / 19, sum = 0, squares = 0, own = 0, cross = 0;
        for (int t = 0; t < 19; t++)
        {
            sum += values[t] - mean;
            squares += sum * sum;
            own += (values[t] - mean) * (values[t] - mean);
            if (t > 0) cross += (values[t] - mean) * (values[t - 1] - mean);
        }

        Assert.Equal(squares / (19 * (own + (2 * .5 * cross))), Kpss.Statistic(values), 1e-12);
    }

    // 5 % of 2,000 samples, within four standard errors of a count; the asymptotic value is a little off at n = 200.
    [Fact]
    public void Kpss_OfWhiteNoise_ExceedsItsCriticalValueOnceInTwenty()
    {
        int rejected = 0;
        for (int i = 0; i < 2000; i++)
        {
            double[] values = Simulated.Process([1], [1], 200, "kpss" + i);
            if (Kpss.Statistic(values) > Kpss.CriticalAtFivePercent) rejected++;
        }

        Assert.InRange(rejected / 2000.0, .05 - (4 * .005), .05 + (4 * .005));
    }

    [Fact]
    public void Ordinary_OfSumsOfNoise_CountsTheSums()
    {
        double[] noise = Simulated.Process([1], [1], 400, "sums");
        double[] walk = Simulated.Summed(noise, 1);

        Assert.Equal(0, Differencing.Ordinary(noise));
        Assert.Equal(1, Differencing.Ordinary(walk));
        Assert.Equal(2, Differencing.Ordinary(Simulated.Summed(walk, 1)));
        Assert.Equal(0, Differencing.Ordinary([5, 5, 5, 5]));
        Assert.Equal(1, Differencing.Ordinary([.. Enumerable.Range(0, 30).Select(t => 2.0 * t)]));
    }

    [Fact]
    public void Strength_OfAPureSeason_IsOneAndOfNoiseSmall()
    {
        double[] season = [.. Enumerable.Range(0, 60).Select(t => (t * .1) + (t % 12 == 3 ? 5 : 0))];
        double[] noise = Simulated.Process([1], [1], 120, "season");

        Assert.InRange(Stl.SeasonalStrength(season, 12), .999, 1);
        Assert.Equal(1, Differencing.Seasonal(season, 12));
        Assert.InRange(Stl.SeasonalStrength(noise, 12), 0, .45);
        Assert.Equal(0, Differencing.Seasonal(noise, 12));
    }

    // Far from the ends, where the means over the seasons are of one slope, the parts are exact.
    [Fact]
    public void Stl_OfALineAndASeason_PartsThem()
    {
        double[] season = [1, -2, 3, -2];
        double[] values = [.. Enumerable.Range(0, 160).Select(t => 10 + (.5 * t) + season[t % 4])];

        Stl parts = Stl.Of(values, 4);

        for (int t = 0; t < 160; t++)
        {
            double band = t is < 40 or >= 120 ? 0.1 : 1e-3;
            Assert.Equal(season[t % 4], parts.Seasonal[t], band);
            Assert.Equal(10 + (.5 * t), parts.Trend[t], band);
        }
    }

    [Fact]
    public void Seasonal_OfTwoSeasonsOrFewer_IsNone() =>
        Assert.Equal(0, Differencing.Seasonal([1, 2, 3, 4, 1, 2, 3, 4], 4));
}
