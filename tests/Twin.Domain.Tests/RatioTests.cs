using System.Numerics;
using Xunit;

namespace Twin.Domain.Tests;

public sealed class RatioTests
{
    private const int Cases = 2_000;

    [Fact]
    public void Carry_OverRandomAmounts_SumsToTheFloorOfTheTotal()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new SplitMix(seed);
            var ratio = Ratio.From(AnyCoefficient(random));
            BigInteger total = 0;
            BigInteger carried = 0;
            long fraction = 0;
            for (var i = 0; i < 20; i++)
            {
                var value = AnyAmount(random, 40);
                (var whole, fraction) = ratio.Carry(value, fraction);
                total += value;
                carried += whole;
            }

            Assert.True(carried == total * ratio.Num / ratio.Den, $"seed {seed}: {ratio} of {total} gave {carried}");
        }
    }

    [Fact]
    public void Carry_WithACoefficientThatChanges_SumsToTheFloorOfTheTotal()
    {
        const long Den = 1_000_000_000;
        var random = new SplitMix(7);
        BigInteger total = 0;
        BigInteger carried = 0;
        long fraction = 0;

        for (var i = 0; i < Cases; i++)
        {
            var ratio = new Ratio(AnyAmount(random, 40), Den);
            var value = AnyAmount(random, 30);
            (var whole, fraction) = ratio.Carry(value, fraction);
            total += (BigInteger)value * ratio.Num;
            carried += whole;
        }

        Assert.Equal(total / Den, carried);
    }

    [Fact]
    public void LeastFor_AnyAmount_IsTheLeastThatReachesIt()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new SplitMix(seed);
            var ratio = Ratio.From(AnyCoefficient(random));
            var amount = AnyAmount(random, 50);

            var least = ratio.LeastFor(amount);

            if (least == long.MaxValue) continue;
            Assert.True(ratio.Floor(least) >= amount, $"seed {seed}: {least} of {ratio} misses {amount}");
            Assert.True(least == 0 || ratio.Floor(least - 1) < amount, $"seed {seed}: {least} is not the least");
        }
    }

    [Fact]
    public void MostFrom_AnyAmountAndFraction_IsTheMostThatTakesNoMore()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var random = new SplitMix(seed);
            var ratio = Ratio.From(AnyCoefficient(random));
            var (amount, fraction) = (AnyAmount(random, 50), (long)random.Between(0, Ratio.FractionUnit - 1));

            var most = ratio.MostFrom(amount, fraction);

            if (most == long.MaxValue) continue;
            Assert.True(ratio.Carry(most, fraction).Whole <= amount, $"seed {seed}: {most} of {ratio} passes {amount}");
            Assert.True(ratio.Carry(most + 1, fraction).Whole > amount, $"seed {seed}: {most} is not the most");
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 1)]
    [InlineData(0.25, 25, 100)]
    [InlineData(1e15, 1_000_000_000_000_000, 1)]
    [InlineData(1e-18, 1, 1_000_000_000_000_000_000)]
    public void From_AnExactNumber_IsThatNumber(double value, long num, long den) =>
        Assert.Equal(new Ratio(num, den), Ratio.From(value));

    [Fact]
    public void From_AnyCoefficient_KeepsFifteenDigitsWhereTheyFit()
    {
        for (var seed = 1UL; seed <= Cases; seed++)
        {
            var value = AnyCoefficient(new SplitMix(seed));

            var ratio = Ratio.From(value);

            // The last digit of 10^-18 is all that a small coefficient can keep.
            var tolerance = Math.Max(value * 1e-14, 0.5e-18);
            Assert.InRange((double)ratio.Num / ratio.Den, value - tolerance, value + tolerance);
        }
    }

    [Theory]
    [InlineData(-1e-9)]
    [InlineData(1.000001e15)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void From_ANumberOutOfRange_IsRefused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Ratio.From(value));

    [Fact]
    public void Ratio_AtTheExtremes_SaturatesOrOverflowsLoudly()
    {
        var greatest = Ratio.From(1e15);

        Assert.Equal(long.MaxValue, Ratio.One.Floor(long.MaxValue));
        Assert.Equal(long.MaxValue, Ratio.One.MostFrom(long.MaxValue, 0));
        Assert.Equal(long.MaxValue, default(Ratio).LeastFor(1));
        Assert.Equal(0, default(Ratio).LeastFor(0));
        Assert.Equal(long.MaxValue, default(Ratio).MostFrom(0, 0));
        Assert.Equal(long.MaxValue, Ratio.From(1e-18).LeastFor(long.MaxValue));
        Assert.Equal(long.MaxValue, Ratio.From(1e-18).MostFrom(long.MaxValue, 0));
        Assert.Throws<OverflowException>(() => greatest.Floor(long.MaxValue));
        Assert.Throws<OverflowException>(() => greatest.Carry(long.MaxValue, 0));
    }

    /// <summary>From 10^-12 to 10^4, evenly by order of magnitude.</summary>
    private static double AnyCoefficient(SplitMix random) => Math.Pow(10, random.Between(-12, 4));

    private static long AnyAmount(SplitMix random, int bits) => (long)(random.NextBits() >> (64 - bits));
}
