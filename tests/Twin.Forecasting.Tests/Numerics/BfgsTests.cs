using Twin.Forecasting.Numerics;
using Xunit;

namespace Twin.Forecasting.Tests.Numerics;

public sealed class BfgsTests
{
    [Fact]
    public void Run_Rosenbrock_EndsInTheValley()
    {
        Bfgs search = new(new Rosenbrock(double.PositiveInfinity), [-1.2, 1], 1);

        int steps = search.Run(1e-12, 200);

        Assert.InRange(steps, 10, 60);
        Assert.Equal(0, search.Value, 1e-10);
        Assert.Equal(1, search.Point[0], 1e-4);
        Assert.Equal(1, search.Point[1], 1e-4);
    }

    [Fact]
    public void Run_WithinABound_StaysInside()
    {
        Bfgs search = new(new Rosenbrock(0.5), [-1.2, 1], 1);

        search.Run(1e-12, 200);

        // On the bound x = 1/2 the valley's floor is (1 − 1/2)².
        Assert.InRange(search.Point[0], -1.2, 0.5);
        Assert.InRange(search.Value, 0.25, 1);
    }

    [Fact]
    public void Run_AtTheMinimum_TakesNoStep()
    {
        Bfgs search = new(new Rosenbrock(double.PositiveInfinity), [1, 1], 1);

        Assert.Equal(0, search.Run(1e-12, 200));
    }

    [Fact]
    public void Run_OfFewSteps_TakesNoMore()
    {
        Bfgs search = new(new Rosenbrock(double.PositiveInfinity), [-1.2, 1], 0.01);

        Assert.Equal(3, search.Run(1e-12, 3));

        // One variable moves by at most a hundredth at each.
        Assert.InRange(search.Point[0], -1.23, -1.17);
    }

    private sealed class Rosenbrock(double most) : IDifferentiable
    {
        private double _x;
        private double _y;

        public double ValueAt(ReadOnlySpan<double> x)
        {
            (_x, _y) = (x[0], x[1]);
            if (_x > most) return double.PositiveInfinity;
            double across = _y - (_x * _x);
            return (100 * across * across) + ((1 - _x) * (1 - _x));
        }

        public void Gradient(Span<double> gradient)
        {
            double across = _y - (_x * _x);
            gradient[0] = (-400 * across * _x) - (2 * (1 - _x));
            gradient[1] = 200 * across;
        }
    }
}
