using Twin.Forecasting.Numerics;
using Xunit;

namespace Twin.Forecasting.Tests.Numerics;

public sealed class LineSearchTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void Minimise_AParabola_FindsItsBottom(double bottom)
    {
        Curve curve = new(x => (x - bottom) * (x - bottom));

        Assert.Equal(bottom, LineSearch.Minimise(ref curve, 0, 1, 5, 1e-9), 1e-7);
        Assert.InRange(curve.Count, 5, 20);
    }

    [Theory]
    [InlineData(-2, 0)]
    [InlineData(2, 1)]
    public void Minimise_WithTheLeastValueAtAnEnd_ReturnsTheEnd(double bottom, double expected)
    {
        Curve curve = new(x => (x - bottom) * (x - bottom));

        Assert.Equal(expected, LineSearch.Minimise(ref curve, 0, 1, 5, 1e-9));
    }

    [Fact]
    public void Minimise_OfTwoValleys_TakesTheDeeper()
    {
        Curve curve = new(x => Math.Min(Math.Abs(x - 0.2), Math.Abs(x - 0.83) - 0.1));

        Assert.Equal(0.83, LineSearch.Minimise(ref curve, 0, 1, 11, 1e-9), 1e-6);
    }

    [Fact]
    public void Minimise_WithoutAnyNumber_ReturnsTheLowerEnd()
    {
        Curve curve = new(_ => double.NaN);

        Assert.Equal(0, LineSearch.Minimise(ref curve, 0, 1, 5, 1e-9));
    }

    private struct Curve(Func<double, double> of) : IFunction
    {
        public int Count { get; private set; }

        public double At(double at)
        {
            Count++;
            return of(at);
        }
    }
}
