using Xunit;

namespace Twin.Domain.Tests;

public sealed class ExactMathEdgeTests
{
    private static readonly double[] EdgeValues =
    [
        0.0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 2.2250738585072014E-308, double.MaxValue, double.MinValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN, 709.782712893384, 709.7827128933841,
        -745.1332191019411, -745.1332191019412, -708.4, 0.5, 2, 3, -3, 9007199254740993, -9007199254740991,
    ];

    public static TheoryData<double> Edges => [.. EdgeValues];

    [Theory]
    [MemberData(nameof(Edges))]
    public void Functions_EdgeArgument_AgreeWithThePlatform(double x)
    {
        Assert.True(Ulp.Distance(ExactMath.Log(x), Math.Log(x)) <= 1);
        Assert.True(Ulp.Distance(ExactMath.Exp(x), Math.Exp(x)) <= 1);
        Assert.True(Ulp.Distance(ExactMath.Sin(x), Math.Sin(x)) <= 1);
        Assert.True(Ulp.Distance(ExactMath.Cos(x), Math.Cos(x)) <= 1);
    }

    [Theory]
    [MemberData(nameof(Edges))]
    public void Pow_EdgeArguments_AgreeWithThePlatform(double x)
    {
        foreach (double y in EdgeValues)
        {
            double got = ExactMath.Pow(x, y), expected = Math.Pow(x, y);

            Assert.True(Ulp.Distance(got, expected) <= 1, $"pow({x:R}, {y:R}): got {got:R}, platform {expected:R}");
            Assert.True(double.IsNaN(got) || double.IsNegative(got) == double.IsNegative(expected));
        }
    }

    [Fact]
    public void Sin_NegativeZero_KeepsItsSign() => Assert.True(double.IsNegative(ExactMath.Sin(-0.0)));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, double.NegativeInfinity)]
    [InlineData(-1.5, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1e-300, 1e-300)]
    public void Log1P_EdgeArgument_IsExact(double x, double expected) => Assert.Equal(expected, ExactMath.Log1P(x));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.NegativeInfinity, -1)]
    [InlineData(710, double.PositiveInfinity)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(1e-300, 1e-300)]
    [InlineData(0.6931471805599453, 1)]
    public void Expm1_EdgeArgument_IsExact(double x, double expected) => Assert.Equal(expected, ExactMath.Expm1(x));

    [Fact]
    public void LogFactorial_ToThreeThousand_SumsTheLogarithms()
    {
        double sum = 0, lost = 0;
        for (int n = 1; n <= 3000; n++)
        {
            double term = Math.Log(n) - lost, next = sum + term;
            (lost, sum) = (next - sum - term, next);

            Assert.Equal(sum, ExactMath.LogFactorial(n), 1e-15 * Math.Max(1, sum));
        }
    }

    /// <summary>Values computed with 90 digits and rounded once.</summary>
    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 15.104412573075516)]
    [InlineData(1_000_000, 12815518.384658169)]
    [InlineData(1_000_000_000_000, 26631021115943.28)]
    public void LogFactorial_KnownValue_IsWithinTwoSteps(long n, double expected) =>
        Assert.True(Ulp.Distance(ExactMath.LogFactorial(n), expected) <= 2);

    [Theory]
    [InlineData(1, 0.08106146679532726)]
    [InlineData(15, 0.005554733551962801)]
    [InlineData(23, 0.0036229602246830948)]
    [InlineData(24, 0.003472021382978767)]
    [InlineData(1_000_000, 8.333333333333056e-08)]
    public void StirlingError_KnownValue_IsWithinFourSteps(long n, double expected) =>
        Assert.True(Ulp.Distance(ExactMath.StirlingError(n), expected) <= 4);

    [Fact]
    public void LogFactorial_Negative_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactMath.LogFactorial(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ExactMath.StirlingError(0));
    }
}
