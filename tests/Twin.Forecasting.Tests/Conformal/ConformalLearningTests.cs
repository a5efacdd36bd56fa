using Twin.Forecasting.Conformal;
using Xunit;

namespace Twin.Forecasting.Tests.Conformal;

public sealed class ConformalLearningTests
{
    private const int Horizon = 6;

    [Fact]
    public void Bands_LearntFromOneLaw_CoverFreshErrorsOfIt()
    {
        IReadOnlyList<HeldOutErrors> seen = Held(1500, 1);
        IReadOnlyList<HeldOutErrors> fresh = Held(1500, 2);

        ConformalBands bands = ConformalLearning.Learn(seen, 0.6, 0.05);

        // Standard error 0.006 were steps alike and apart; within a series they are.
        Assert.Equal(0.95, ConformalLearning.ScoreOf(fresh, bands, 0.05).Coverage, 0.012);
        Assert.Equal(0.80, ConformalLearning.ScoreOf(fresh, bands with { Factor = 1 }, 0.2).Coverage, 0.02);
    }

    [Fact]
    public void Bands_OfSkewedErrors_AreSkewed()
    {
        ConformalBands bands = ConformalLearning.Learn(Held(2000, 3), 1, 0.05);

        // Exponential errors less their mean: quantiles ln(1/(1 − p)) − 1, at 2.5 % and 97.5 %.
        Assert.Equal(-0.975, bands.Quantile(3, 0.025) / bands.Factor, 0.05);
        Assert.Equal(2.689, bands.Quantile(3, 0.975) / bands.Factor, 0.3);
    }

    [Fact]
    public void Factor_Learnt_HasTheLeastIntervalScore()
    {
        IReadOnlyList<HeldOutErrors> seen = Held(300, 4);

        ConformalBands bands = ConformalLearning.Learn(seen, 0.5, 0.05);

        double least = ConformalLearning.ScoreOf(seen, bands, 0.05).Msis;
        foreach (double part in new[] { 0.9, 0.97, 1.03, 1.1 })
        {
            ConformalBands other = bands with { Factor = bands.Factor * part };
            Assert.True(ConformalLearning.ScoreOf(seen, other, 0.05).Msis >= least);
        }
    }

    [Fact]
    public void Quantile_OfAHigherLevel_IsNeverLower()
    {
        ConformalBands bands = ConformalLearning.Learn(Held(60, 5), 0.6, 0.05);

        for (int step = 1; step <= 3 * Horizon; step++)
        {
            double before = double.NegativeInfinity;
            for (int level = 1; level < 1000; level++)
            {
                double at = bands.Quantile(step, level / 1000.0);
                Assert.True(at >= before, $"step {step}, level {level}");
                before = at;
            }
        }
    }

    [Fact]
    public void Unit_BlendsWidthAndScale_OrTakesTheOneThereIs()
    {
        ConformalBands bands = ConformalLearning.Learn(Held(10, 6), 0.25, 0.05);

        Assert.Equal(Math.Pow(16, 0.25), bands.UnitOf(16, 1), 1e-12);
        Assert.Equal(3, bands.UnitOf(3, 0));
        Assert.Equal(3, bands.UnitOf(3, double.NaN));
        Assert.Equal(5, bands.UnitOf(0, 5));
    }

    [Fact]
    public void Fault_OfBrokenBands_NamesWhatIsWrong()
    {
        ConformalBands bands = ConformalLearning.Learn(Held(10, 7), 0.6, 0.05);

        Assert.Null(bands.Fault());
        Assert.Contains("blend", (bands with { Blend = 2 }).Fault(), StringComparison.Ordinal);
        Assert.Contains("horizon", (bands with { Horizon = 0 }).Fault(), StringComparison.Ordinal);
        Assert.Contains("factor", (bands with { Factor = double.NaN }).Fault(), StringComparison.Ordinal);
        Assert.Contains("terms", (bands with { Curves = [1] }).Fault(), StringComparison.Ordinal);
    }

    [Fact]
    public void Learning_FromNothingOrUnlikeEnds_IsRefused()
    {
        HeldOutErrors three = new([1, 2, 3], [1, 1, 1], 1);
        HeldOutErrors two = new([1, 2], [1, 1], 1);

        Assert.Throws<ArgumentException>(() => ConformalLearning.Learn([three], 0.6, 0.05));
        Assert.Throws<ArgumentException>(() => ConformalLearning.Learn([three, two], 0.6, 0.05));
    }

    // Skewed errors in units of a width that differs between series and grows with the step.
    private static HeldOutErrors[] Held(int count, ulong seed)
    {
        HeldOutErrors[] held = new HeldOutErrors[count];
        for (int i = 0; i < count; i++)
        {
            Noise noise = new(seed, i);
            double size = Math.Exp(noise.Normal());
            double[] errors = new double[Horizon];
            double[] widths = new double[Horizon];
            for (int step = 0; step < Horizon; step++)
            {
                widths[step] = size * Math.Sqrt(step + 1);
                errors[step] = widths[step] * (-Math.Log(noise.Uniform()) - 1);
            }

            held[i] = new HeldOutErrors(errors, widths, size);
        }

        return held;
    }
}
