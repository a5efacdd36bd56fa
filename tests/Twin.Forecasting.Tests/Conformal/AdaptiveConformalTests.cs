using Twin.Forecasting.Conformal;
using Xunit;

namespace Twin.Forecasting.Tests.Conformal;

public sealed class AdaptiveConformalTests
{
    private const int Truths = 10_000;

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.95)]
    public void Coverage_WhileErrorsGrowThirtyfold_KeepsItsPromise(double coverage)
    {
        const double Rate = 0.02;
        AdaptiveConformal adaptive = new(coverage, Rate);
        Noise noise = new(1, 0);
        int inside = 0;
        int insideFixed = 0;
        double[] first = new double[500];
        for (int i = 0; i < Truths; i++)
        {
            double score = Math.Abs(noise.Normal()) * Math.Exp(3.4 * i / Truths);
            if (adaptive.Observe(score)) inside++;
            if (i < first.Length) first[i] = score;
            if (i == first.Length - 1) Array.Sort(first);
            if (i >= first.Length && score <= Quantile.Of(first, coverage)) insideFixed++;
        }

        // The bound of proposition 4.1: (max(α, 1 − α) + γ)/(γT).
        double bound = (Math.Max(coverage, 1 - coverage) + Rate) / (Rate * Truths);
        Assert.Equal(coverage, inside / (double)Truths, bound);
        Assert.True(insideFixed / (double)(Truths - first.Length) < coverage - 0.2, "the drift must be one");
    }

    [Fact]
    public void Width_AfterASuddenBreak_ComesBackToCoverage()
    {
        AdaptiveConformal adaptive = new(0.9);
        Noise noise = new(2, 0);
        int inside = 0;
        for (int i = 0; i < 3000; i++)
        {
            bool hit = adaptive.Observe(Math.Abs(noise.Normal()) * (i < 1000 ? 1 : 5));
            if (i >= 2000 && hit) inside++;
        }

        Assert.Equal(0.9, inside / 1000.0, 0.03);
    }

    [Fact]
    public void Width_BeforeAnyTruth_IsTheWholeLine() =>
        Assert.Equal(double.PositiveInfinity, new AdaptiveConformal(0.9).HalfWidth());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Coverage_OutOfRange_IsRefused(double coverage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveConformal(coverage));

    [Fact]
    public void Score_ThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AdaptiveConformal(0.9).Observe(double.NaN));
}
