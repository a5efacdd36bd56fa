using Twin.Macro.Learning;
using Xunit;

namespace Twin.Macro.Tests.Learning;

public sealed class FleetLearningTests
{
    private static readonly double[] Shifts = [-.02, .02], Factors = [.98, 1.02];

    [Fact]
    public void Failures_OfAFleet_FallWithPooledHoursToTheFloor()
    {
        FleetLearning law = new(5, .5, .3, 1e5);

        Assert.Equal(5, law.Per1000HoursAt(1e5), 1e-12);
        Assert.Equal(.5 + (4.5 * Math.Pow(10, -.3)), law.Per1000HoursAt(1e6), 1e-12);
        Assert.Equal(.5, law.Per1000HoursAt(double.PositiveInfinity), 1e-12);
        Assert.Equal(.5 + (4.5 * .8 * .5), law.Per1000HoursAt(1e5, .2, .5), 1e-12);
    }

    [Theory]
    [InlineData(2, 100, .8)]
    [InlineData(0, 100, 1)]
    [InlineData(20, 100, 0)]
    public void Hours_OfAFleet_AreLessByRepairs(double per1000Hours, double mttr, double share) =>
        Assert.Equal(share, FleetLearning.EffectiveShare(per1000Hours, mttr), 1e-12);

    [Fact]
    public void Law_WithAParameterOutOfRange_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FleetLearning(0, 0, .3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FleetLearning(1, 2, .3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FleetLearning(1, 0, -.3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FleetLearning(1, 0, .3, 1).Per1000HoursAt(1, 1.5));
    }

    [Fact]
    public void Fit_OfExpectedCounts_FindsThePlantedLaw()
    {
        FleetLearning law = new(8, .4, .35, 1e5);
        List<(double, double, long)> counts = [];
        for (int i = 0; i < 15; i++)
        {
            double hours = 1e5 * Math.Pow(1.7, i);
            counts.Add((hours, 1e9, (long)Math.Round(1e9 * law.Per1000HoursAt(hours))));
        }

        FleetLearningFit fit = FleetLearningFit.Of(1e5, .4, counts);

        Assert.Equal(.35, fit.Exponent, 1e-8);
        Assert.Equal(8, fit.OpeningPer1000Hours, 1e-7);
    }

    [Fact]
    public void Fit_OfPoissonCounts_HoldsThePlantedLawWithinItsErrors()
    {
        FleetLearning law = new(4, .2, .3, 1e4);
        SplitMix random = new(65);
        int exponents = 0, openings = 0;
        for (int trial = 0; trial < 300; trial++)
        {
            List<(double, double, long)> counts = [];
            for (int i = 0; i < 12; i++)
            {
                double hours = 1e4 * Math.Pow(2, i);
                counts.Add((hours, 30, Poisson(random, 30 * law.Per1000HoursAt(hours))));
            }

            FleetLearningFit fit = FleetLearningFit.Of(1e4, .2, counts);
            if (Math.Abs(fit.Exponent - .3) < 2 * fit.ExponentError) exponents++;
            double off = Math.Log((fit.OpeningPer1000Hours - .2) / 3.8);
            if (Math.Abs(off) < 2 * fit.LogOpeningError) openings++;
        }

        // 95.4 % of the intervals of two errors, ±4 standard errors of 300 trials.
        Assert.InRange(exponents / 300.0, .905, 1);
        Assert.InRange(openings / 300.0, .905, 1);
    }

    [Fact]
    public void Fit_AtItsMaximum_HasTheGreatestLikelihoodAround()
    {
        List<(double, double, long)> counts = [(1e4, 10, 41), (3e4, 20, 60), (1e5, 50, 90), (5e5, 200, 230)];

        FleetLearningFit fit = FleetLearningFit.Of(1e4, 0, counts);

        Assert.InRange(fit.Exponent, .2, .5);
        Assert.All(Shifts, shift => Assert.True(
            Likelihood(counts, fit.OpeningPer1000Hours, fit.Exponent + shift) < fit.LogLikelihood));
        Assert.All(Factors, factor => Assert.True(
            Likelihood(counts, fit.OpeningPer1000Hours * factor, fit.Exponent) < fit.LogLikelihood));
        Assert.Equal(fit.LogLikelihood, Likelihood(counts, fit.OpeningPer1000Hours, fit.Exponent), 1e-9);
    }

    [Fact]
    public void Fit_OfTooLittle_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => FleetLearningFit.Of(1, 0, [(1, 1, 1)]));
        Assert.Throws<ArgumentException>(() => FleetLearningFit.Of(1, 0, [(2, 1, 1), (2, 1, 1)]));
        Assert.Throws<ArgumentException>(() => FleetLearningFit.Of(1, 0, [(1, 1, 0), (2, 1, 0)]));
        Assert.Throws<ArgumentException>(() => FleetLearningFit.Of(1, 0, [(1, 0, 1), (2, 1, 1)]));
    }

    private static double Likelihood(List<(double Hours, double Exposure, long N)> counts, double opening, double alpha)
    {
        double sum = 0;
        foreach ((double hours, double exposure, long n) in counts)
        {
            double mean = exposure * opening * Math.Pow(hours / 1e4, -alpha);
            sum += (n * Math.Log(mean)) - mean - Enumerable.Range(1, (int)n).Sum(k => Math.Log(k));
        }

        return sum;
    }

    private static long Poisson(SplitMix random, double mean)
    {
        // Waiting times of rate 1 until the mean is used up.
        long count = -1;
        for (double left = mean; left >= 0; count++) left += Math.Log(1 - random.Between(0, 1));
        return count;
    }
}
