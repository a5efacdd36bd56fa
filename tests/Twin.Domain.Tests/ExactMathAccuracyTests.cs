using Xunit;

namespace Twin.Domain.Tests;

/// <summary>Dense ranges and random bit patterns against the platform, itself within one step of the truth.</summary>
public sealed class ExactMathAccuracyTests
{
    private const int Samples = 60_000;

    [Fact]
    public void Log_RandomBitPatterns_IsWithinOneStep() =>
        AssertClose(ExactMath.Log, Math.Log, random => Math.Abs(random.AnyDouble()));

    [Theory]
    [InlineData(0.99, 1.01)]
    [InlineData(0.5, 2)]
    [InlineData(1 - 1e-9, 1 + 1e-9)]
    [InlineData(0, 1e-300)]
    public void Log_Range_IsWithinOneStep(double low, double high) =>
        AssertClose(ExactMath.Log, Math.Log, random => random.Between(low, high));

    [Theory]
    [InlineData(-745, 710)]
    [InlineData(-1, 1)]
    [InlineData(-1e-5, 1e-5)]
    [InlineData(-746, -708)]
    public void Exp_Range_IsWithinOneStep(double low, double high) =>
        AssertClose(ExactMath.Exp, Math.Exp, random => random.Between(low, high));

    [Fact]
    public void Exp_RandomBitPatterns_IsWithinOneStep() =>
        AssertClose(ExactMath.Exp, Math.Exp, random => random.AnyDouble());

    [Theory]
    [InlineData(-0.7853981633974483, 0.7853981633974483)]
    [InlineData(-100, 100)]
    [InlineData(-1e9, 1e9)]
    [InlineData(-1e-8, 1e-8)]
    public void SinAndCos_Range_AreWithinOneStep(double low, double high)
    {
        AssertClose(ExactMath.Sin, Math.Sin, random => random.Between(low, high));
        AssertClose(ExactMath.Cos, Math.Cos, random => random.Between(low, high));
    }

    [Fact]
    public void SinAndCos_RandomBitPatterns_AreWithinOneStep()
    {
        AssertClose(ExactMath.Sin, Math.Sin, random => random.AnyDouble());
        AssertClose(ExactMath.Cos, Math.Cos, random => random.AnyDouble());
    }

    [Fact]
    public void SinAndCos_NearMultiplesOfHalfPi_KeepTheirRelativeAccuracy()
    {
        for (int n = 1; n <= Samples; n++)
        {
            double x = n * (Math.PI / 2);

            Assert.True(Ulp.Distance(ExactMath.Sin(x), Math.Sin(x)) <= 1, $"sin {x:R}");
            Assert.True(Ulp.Distance(ExactMath.Cos(x), Math.Cos(x)) <= 1, $"cos {x:R}");
        }
    }

    [Theory]
    [InlineData(0.001, 1000, 100)]
    [InlineData(0.999, 1.001, 700_000)]
    [InlineData(1e-300, 1e300, 1)]
    [InlineData(0.5, 2, 1074)]
    public void Pow_Range_IsWithinOneStep(double low, double high, double exponent)
    {
        SplitMix random = new(11);
        for (int n = 0; n < Samples; n++)
        {
            double x = random.Between(low, high), y = random.Between(-exponent, exponent);

            Assert.True(Ulp.Distance(ExactMath.Pow(x, y), Math.Pow(x, y)) <= 1, $"pow {x:R} {y:R}");
        }
    }

    [Fact]
    public void Pow_RandomBitPatterns_IsWithinOneStep()
    {
        SplitMix random = new(12);
        for (int n = 0; n < Samples; n++)
        {
            double x = random.AnyDouble(), y = random.AnyDouble();

            Assert.True(Ulp.Distance(ExactMath.Pow(x, y), Math.Pow(x, y)) <= 1, $"pow {x:R} {y:R}");
        }
    }

    [Fact]
    public void Log1P_InvertsExpm1_ForSmallAndLargeArguments()
    {
        SplitMix random = new(13);
        for (int n = 0; n < Samples; n++)
        {
            double x = ExactMath.Exp(random.Between(-80, 3)) * (n % 2 == 0 ? 1 : -0.03);

            double back = ExactMath.Log1P(ExactMath.Expm1(x));

            Assert.True(Math.Abs(back - x) <= 4e-16 * Math.Abs(x), $"{x:R} → {back:R}");
        }
    }

    private static void AssertClose(
        Func<double, double> ours, Func<double, double> platform, Func<SplitMix, double> argument)
    {
        SplitMix random = new(10);
        for (int n = 0; n < Samples; n++)
        {
            double x = argument(random), got = ours(x), expected = platform(x);

            Assert.True(Ulp.Distance(got, expected) <= 1, $"argument {x:R}: got {got:R}, platform {expected:R}");
        }
    }
}
