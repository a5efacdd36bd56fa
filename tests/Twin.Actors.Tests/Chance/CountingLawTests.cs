using Twin.Actors.Chance;
using Xunit;

namespace Twin.Actors.Tests.Chance;

/// <summary>Each law against its moments and, by chi-square at p = 0.001, against its exact probabilities.</summary>
public sealed class CountingLawTests
{
    private const int Size = 200_000;
    private const int Bins = 64;

    private delegate long Sampler(ref Draws draws);

    [Theory]
    [InlineData(10, 0.3)]
    [InlineData(10, 0.85)]
    [InlineData(1_000_000, 2e-6)]
    [InlineData(1_000_000, 12e-6)]
    [InlineData(1_000_000, 0.3)]
    [InlineData(1_000_000, 0.999)]
    [InlineData(1_000_000_000_000, 3e-12)]
    [InlineData(1_000_000_000_000, 5e-11)]
    [InlineData(1_000_000_000_000, 1e-4)]
    [InlineData(1_000_000_000_000, 0.3)]
    public void Binomial_Sampled_FollowsItsExactLaw(long trials, double probability)
    {
        Binomial law = new(trials, probability);

        long[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Moments.Hold(Array.ConvertAll(sample, k => (double)k), law.Mean, law.Variance);
        Assert.True(DiscreteLaw.Binomial(trials, probability).Fit(sample, Bins) > GoodnessOfFit.LeastP);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(9.5)]
    [InlineData(10.5)]
    [InlineData(400)]
    [InlineData(1e6)]
    public void Poisson_Sampled_FollowsItsExactLaw(double mean)
    {
        Poisson law = new(mean);

        long[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Moments.Hold(Array.ConvertAll(sample, k => (double)k), mean, mean);
        Assert.True(DiscreteLaw.Poisson(mean).Fit(sample, Bins) > GoodnessOfFit.LeastP);
    }

    [Theory]
    [InlineData(0, 0.5, 0)]
    [InlineData(7, 0, 0)]
    [InlineData(7, 1, 7)]
    [InlineData(1_000_000_000_000_000, 1, 1_000_000_000_000_000)]
    public void Binomial_WithoutChance_IsCertain(long trials, double probability, long expected)
    {
        Draws draws = new(1, 1);

        long count = new Binomial(trials, probability).Draw(ref draws, 1);

        Assert.Equal(expected, count);
    }

    [Fact]
    public void FitTest_OfALawOffByTwoPercentOfADeviation_Fails()
    {
        // The test of the test: the mean is off by 10,000 in a deviation of 458,000.
        Binomial law = new(1_000_000_000_000, 0.30000001);

        long[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Assert.True(DiscreteLaw.Binomial(1_000_000_000_000, 0.3).Fit(sample, Bins) < GoodnessOfFit.LeastP);
    }

    [Fact]
    public void Laws_WithParametersOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Binomial(-1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Binomial(Binomial.MostTrials + 1, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Binomial(10, 1.0000001));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Binomial(10, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Poisson(-0.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Poisson(Poisson.GreatestMean * 2));
    }

    private static long[] Sample(Sampler sampler)
    {
        long[] sample = new long[Size];
        for (int i = 0; i < Size; i++)
        {
            Draws draws = new(ActorKey.StreamKey(20250101, ActorKey.Of("sample", "count")), (ulong)i);
            sample[i] = sampler(ref draws);
        }

        return sample;
    }
}
