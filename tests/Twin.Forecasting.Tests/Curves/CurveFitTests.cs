using Twin.Forecasting.Curves;
using Xunit;

namespace Twin.Forecasting.Tests.Curves;

/// <summary>Fits find what was planted.</summary>
public sealed class CurveFitTests
{
    [Theory]
    [InlineData(.215)]
    [InlineData(.05)]
    [InlineData(0)]
    public void LearningCurve_OfPlantedPoints_IsFoundExactly(double rate)
    {
        double w = -Math.Log2(1 - rate);
        List<(double, double)> points = [.. Enumerable.Range(0, 12)
            .Select(i => (Math.Pow(1.6, i), 90 * Math.Pow(1.6, -w * i)))];

        LearningCurveFit levels = LearningCurveFit.Levels(points);
        LearningCurveFit differences = LearningCurveFit.Differences(points);

        Assert.Equal(rate, Rate(levels), 1e-13);
        Assert.Equal(rate, Rate(differences), 1e-13);
        Assert.Equal(90, levels.CostAt(1), 1e-9);
        Assert.Equal(90 * Math.Pow(2.0, -w), differences.CostAt(2), 1e-9);
        Assert.Equal(0, levels.Deviation, 1e-7);
    }

    [Fact]
    public void LearningCurve_OfNoisyPoints_HoldsThePlantedExponentWithinItsError()
    {
        Noise noise = new(63, 0);
        int held = 0;
        for (int trial = 0; trial < 400; trial++)
        {
            List<(double, double)> points = [];
            for (int i = 0; i < 25; i++)
            {
                double off = .1 * noise.Normal();
                points.Add((Math.Pow(1.3, i), 50 * Math.Pow(1.3, -.35 * i) * Math.Exp(off)));
            }

            LearningCurveFit fit = LearningCurveFit.Levels(points);
            if (Math.Abs(fit.Exponent - .35) < 2 * fit.ExponentError) held++;
        }

        // 23 degrees of freedom: 94.2 % of intervals of two errors hold, ±4 standard errors of 400 trials.
        Assert.InRange(held / 400.0, .895, .99);
    }

    [Fact]
    public void LearningCurve_OfSolarModules_IsTheKnownRate()
    {
        // Rows 1976, 1990, 2000, 2010, 2015, 2020 and 2024 of data/price-curves.csv (MWp, 2024 USD/Wp).
        (double, double)[] points =
        [
            (.3, 96.50794), (270, 11.71606), (1500, 6.29438), (41370, 2.44336), (225720, .71568), (719660, .35967),
            (1866310, .25796),
        ];

        LearningCurveFit fit = LearningCurveFit.Levels(points);

        Assert.InRange(Rate(fit), .185, .245);
        Assert.True(fit.Explained > .95);
    }

    [Fact]
    public void LearningCurve_OfTooLittle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LearningCurveFit.Levels([(1, 1)]));
        Assert.Throws<ArgumentException>(() => LearningCurveFit.Levels([(1, 1), (1, 2)]));
        Assert.Throws<ArgumentException>(() => LearningCurveFit.Differences([(1, 1), (2, 0)]));
        Assert.Throws<ArgumentException>(() => LearningCurveFit.Levels([(1, 1), (double.NaN, 1)]));
    }

    [Theory]
    [InlineData(1000, .35, 2020, 2005, 2035)]
    [InlineData(7e6, .12, 1990, 1970, 2000)]
    [InlineData(3, 1.4, 8, 0, 12)]
    public void Logistic_OfPlantedPoints_IsFound(double ceiling, double rate, double mid, int from, int to)
    {
        List<(double, double)> points = [.. Enumerable.Range(from, to - from + 1)
            .Select(year => ((double)year, ceiling / (1 + Math.Exp(-rate * (year - mid)))))];

        LogisticFit fit = LogisticFit.Of(points);

        Assert.Equal(1, fit.Ceiling / ceiling, 1e-6);
        Assert.Equal(rate, fit.RatePerYear, rate * 1e-6);
        Assert.Equal(mid, fit.MidYear, 1e-4);
        Assert.False(fit.CeilingIsOpen);
        Assert.Equal(ceiling / 2, fit.ValueAt(mid), ceiling * 1e-6);
    }

    [Fact]
    public void Logistic_OfNoisyPoints_IsTheBestInItsNeighbourhood()
    {
        Noise noise = new(64, 0);
        for (int trial = 0; trial < 50; trial++)
        {
            double rate = Between(ref noise, .1, .6);
            List<(double Year, double Value)> points = [];
            for (int year = 0; year <= 30; year++)
            {
                double off = Math.Exp(.05 * noise.Normal());
                points.Add((year, 100 / (1 + Math.Exp(-rate * (year - 14))) * off));
            }

            LogisticFit fit = LogisticFit.Of(points);

            double found = Squares(points, fit.Ceiling, fit.RatePerYear, fit.MidYear);
            Assert.Equal(found, fit.Deviation * fit.Deviation * 31, 1e-9);
            for (int i = 0; i < 40; i++)
            {
                double near = Squares(
                    points, fit.Ceiling * (1 + Between(ref noise, -.02, .02)),
                    fit.RatePerYear * (1 + Between(ref noise, -.02, .02)), fit.MidYear + Between(ref noise, -.1, .1));
                Assert.True(near >= found * (1 - 1e-9), $"trial {trial}: {near} < {found}");
            }
        }
    }

    [Fact]
    public void Logistic_OfPureExponentialGrowth_SaysThatItsCeilingIsOpen()
    {
        List<(double, double)> points = [.. Enumerable.Range(0, 15).Select(t => ((double)t, Math.Exp(.3 * t)))];

        LogisticFit fit = LogisticFit.Of(points);

        Assert.True(fit.CeilingIsOpen);
        Assert.Equal(.3, fit.RatePerYear, 1e-3);
    }

    [Fact]
    public void Logistic_OfTooLittle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => LogisticFit.Of([(0, 1), (1, 2), (2, 3)]));
        Assert.Throws<ArgumentException>(() => LogisticFit.Of([(0, 1), (1, 2), (2, 0), (3, 3)]));
        Assert.Throws<ArgumentException>(() => LogisticFit.Of([(0, 1), (0, 2), (0, 3), (0, 4)]));
    }

    private static double Squares(
        IReadOnlyList<(double Year, double Value)> points, double ceiling, double rate, double mid) =>
        points.Sum(point => Math.Pow(
            Math.Log(point.Value) - Math.Log(ceiling / (1 + Math.Exp(-rate * (point.Year - mid)))), 2));

    private static double Between(ref Noise noise, double low, double high) =>
        low + ((high - low) * noise.Uniform());

    private static double Rate(LearningCurveFit fit) => 1 - Math.Pow(2, -fit.Exponent);
}
