using Twin.Forecasting.Numerics;
using Xunit;

namespace Twin.Forecasting.Tests.Numerics;

public sealed class NelderMeadTests
{
    [Fact]
    public void Minimise_Rosenbrock_EndsInTheValley()
    {
        Rosenbrock valley = new(double.PositiveInfinity);
        Span<double> at = [-1.2, 1];

        double value = NelderMead.Minimise(ref valley, at, 2000);

        Assert.InRange(value, 0, 1e-6);
        Assert.Equal(1, at[0], 1e-2);
        Assert.Equal(1, at[1], 2e-2);
    }

    [Fact]
    public void Minimise_WithinABound_StaysInside()
    {
        Rosenbrock valley = new(0.5);
        Span<double> at = [-1.2, 1];

        double value = NelderMead.Minimise(ref valley, at, 2000, 1e-12);

        // On the bound x = 1/2 the valley's floor is (1 − 1/2)².
        Assert.InRange(at[0], 0.49, 0.5);
        Assert.Equal(0.25, value, 1e-2);
    }

    [Fact]
    public void Minimise_StopsAfterTheEvaluationsAllowed()
    {
        Rosenbrock valley = new(double.PositiveInfinity);

        NelderMead.Minimise(ref valley, [-1.2, 1], 30);

        Assert.InRange(valley.Evaluations, 30, 34);
    }

    [Fact]
    public void Minimise_FromAStartAtZero_Moves()
    {
        Rosenbrock valley = new(double.PositiveInfinity);
        Span<double> at = [0, 0];

        Assert.InRange(NelderMead.Minimise(ref valley, at, 2000), 0, 1e-6);
    }

    [Fact]
    public void Minimise_Twice_TakesTheSameSteps()
    {
        Rosenbrock first = new(double.PositiveInfinity);
        Rosenbrock second = new(double.PositiveInfinity);
        double[] a = [-1.2, 1];
        double[] b = [-1.2, 1];
        NelderMead.Minimise(ref first, a, 500);
        NelderMead.Minimise(ref second, b, 500);

        Assert.Equal(a, b);
        Assert.Equal(first.Evaluations, second.Evaluations);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void Minimise_OfTooManyOrNoVariables_IsRefused(int count) => Assert.Throws<ArgumentException>(() =>
    {
        Rosenbrock valley = new(double.PositiveInfinity);
        NelderMead.Minimise(ref valley, new double[count], 10);
    });

    private struct Rosenbrock(double most) : IObjective
    {
        public int Evaluations { get; private set; }

        public double At(ReadOnlySpan<double> at)
        {
            Evaluations++;
            if (at[0] > most) return double.NaN;
            double across = at[1] - (at[0] * at[0]);
            return (100 * across * across) + ((1 - at[0]) * (1 - at[0]));
        }
    }
}
