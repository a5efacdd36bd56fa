using Twin.Forecasting.Numerics;
using Xunit;

namespace Twin.Forecasting.Tests.Numerics;

public sealed class LineTests
{
    [Fact]
    public void Line_ThroughPointsOnOne_IsIt() => Assert.Equal((1.0, 2.0), Line.Through([3, 5, 7, 9]));

    [Fact]
    public void Line_ThroughScatteredPoints_LeavesTheLeastSquares()
    {
        // By hand: mean 3, Σ(t−2)·y = 4, Σ(t−2)² = 2.
        (double atZero, double slope) = Line.Through([0, 5, 4]);

        Assert.Equal(2, slope, 1e-14);
        Assert.Equal(-1, atZero, 1e-14);
    }

    [Fact]
    public void Line_ThroughOnePoint_IsFlat() => Assert.Equal((7.0, 0.0), Line.Through([7]));
}
