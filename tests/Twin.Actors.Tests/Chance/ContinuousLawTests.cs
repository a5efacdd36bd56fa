using Twin.Actors.Chance;
using Twin.Domain;
using Xunit;

namespace Twin.Actors.Tests.Chance;

/// <summary>Each law against its moments and, by Kolmogorov–Smirnov at p = 0.001, against its distribution
/// function.</summary>
public sealed class ContinuousLawTests
{
    private const int Size = 100_000;

    private delegate double Sampler(ref Draws draws);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(-3, 40)]
    public void Uniform_Sampled_FollowsItsLaw(double least, double most)
    {
        Uniform law = new(least, most);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Hold(sample, law.Mean, law.Variance, x => (x - least) / (most - least));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public void Exponential_Sampled_FollowsItsLaw(double mean)
    {
        Exponential law = new(mean);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Hold(sample, mean, mean * mean, x => 1 - Math.Exp(-x / mean));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(12.5, 3)]
    public void Normal_Sampled_FollowsItsLaw(double mean, double deviation)
    {
        Normal law = new(mean, deviation);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Hold(sample, mean, deviation * deviation, x => GoodnessOfFit.NormalDistribution((x - mean) / deviation));
    }

    [Theory]
    [InlineData(0, 0.25)]
    [InlineData(2, 0.5)]
    public void LogNormal_Sampled_FollowsItsLaw(double mu, double sigma)
    {
        LogNormal law = new(mu, sigma);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        double mean = Math.Exp(mu + (sigma * sigma / 2));
        double variance = (Math.Exp(sigma * sigma) - 1) * mean * mean;
        Hold(sample, mean, variance, x => GoodnessOfFit.NormalDistribution((Math.Log(x) - mu) / sigma));
        Assert.Equal(mean, law.Mean, 1e-12 * mean);
        Assert.Equal(variance, law.Variance, 1e-12 * variance);
    }

    [Fact]
    public void LogNormal_OfMean_HasThatMeanAndVariation()
    {
        LogNormal law = LogNormal.OfMean(4.5, 0.8);

        Assert.Equal(4.5, law.Mean, 1e-12);
        Assert.Equal(4.5 * 0.8, Math.Sqrt(law.Variance), 1e-12);
    }

    [Theory]
    [InlineData(1, 3, 3, 9)]
    [InlineData(2, 5, 4.4311346272637895, 5.3650459150638458)]
    public void Weibull_Sampled_FollowsItsLaw(double shape, double scale, double mean, double variance)
    {
        // Shape 2: mean = scale·√π/2, variance = scale²·(1 − π/4).
        Weibull law = new(shape, scale);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Hold(sample, mean, variance, x => 1 - Math.Exp(-Math.Pow(x / scale, shape)));
    }

    [Theory]
    [InlineData(0, 0.2, 1)]
    [InlineData(5, 5, 9)]
    [InlineData(-1, 2, 2)]
    public void Triangular_Sampled_FollowsItsLaw(double least, double mode, double most)
    {
        Triangular law = new(least, mode, most);

        double[] sample = Sample((ref Draws draws) => law.Draw(ref draws, 1));

        Hold(sample, law.Mean, law.Variance, x => x < mode
            ? (x - least) * (x - least) / ((most - least) * (mode - least))
            : 1 - ((most - x) * (most - x) / ((most - least) * (most - mode))));
    }

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    public void NormalQuantile_AtTabulatedFractions_HasTheTabulatedValue(double p, double quantile)
    {
        // Values: Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.5, carried on to 16 digits.
        double got = NormalQuantile.Of(p);

        Assert.Equal(quantile, got, 1e-14 * Math.Max(1, Math.Abs(quantile)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void NormalQuantile_OutsideTheOpenUnitInterval_IsRefused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalQuantile.Of(p));

    [Fact]
    public void Laws_WithParametersOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Exponential(double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Normal(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LogNormal(double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Weibull(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Triangular(0, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Triangular(0, double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Uniform(1, 0));
    }

    private static double[] Sample(Sampler sampler)
    {
        double[] sample = new double[Size];
        for (int i = 0; i < Size; i++)
        {
            Draws draws = new(ActorKey.StreamKey(20250101, ActorKey.Of("sample", "law")), (ulong)i);
            sample[i] = sampler(ref draws);
        }

        return sample;
    }

    private static void Hold(double[] sample, double mean, double variance, Func<double, double> distribution)
    {
        Moments.Hold(sample, mean, variance);
        Assert.True(GoodnessOfFit.KolmogorovSmirnov(sample, distribution) > GoodnessOfFit.LeastP);
    }
}
