using Xunit;

namespace Twin.Forecasting.Tests;

public sealed class NoiseTests
{
    [Fact]
    public void Noise_OfOnePath_DoesNotDependOnOtherPaths()
    {
        ulong key = Noise.KeyOf(7, "M1");
        Noise alone = new(key, 3);
        Noise before = new(key, 2);
        before.Normal();
        Noise after = new(key, 3);

        Assert.Equal(alone.Normal(), after.Normal());
        Assert.NotEqual(alone.Normal(), before.Normal());
    }

    [Fact]
    public void Noise_OfOtherSeedOrSeries_Differs()
    {
        double[] draws = [First(1, "a"), First(2, "a"), First(1, "b")];

        Assert.Equal(3, draws.Distinct().Count());

        static double First(ulong seed, string id) => new Noise(Noise.KeyOf(seed, id), 0).Uniform();
    }

    [Fact]
    public void Normal_Sampled_HasItsMoments()
    {
        const int Count = 100_000;
        Noise noise = new(Noise.KeyOf(1, "moments"), 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < Count; i++)
        {
            double z = noise.Normal();
            sum += z;
            squares += z * z;
        }

        // Four standard errors: 1/√n of the mean, √(2/n) of the variance.
        Assert.Equal(0, sum / Count, 4 / Math.Sqrt(Count));
        Assert.Equal(1, squares / Count, 4 * Math.Sqrt(2.0 / Count));
    }

    [Fact]
    public void Index_OfFewChoices_TakesEach()
    {
        Noise noise = new(1, 0);
        int[] counts = new int[3];
        for (int i = 0; i < 3000; i++) counts[noise.Index(3)]++;

        Assert.All(counts, count => Assert.InRange(count, 900, 1100));
    }
}
