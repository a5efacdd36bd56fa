using System.Numerics;
using MathNet.Numerics;
using Twin.Forecasting.Ets;
using Xunit;

namespace Twin.Forecasting.Tests.Ets;

public sealed class EtsRegionTests
{
    [Theory]
    [InlineData(0.5, -0.4, true)]
    [InlineData(0.5, -1.1, false)]
    [InlineData(1.01, 0.2, false)]
    public void Roots_OfAQuadratic_AreTold(double first, double second, bool expected) =>
        Assert.Equal(expected, EtsRegion.RootsAreInside([first * second, -(first + second), 1]));

    [Fact]
    public void Roots_OfManyPolynomials_AreToldAsByFindingThem()
    {
        Noise noise = new(3, 0);
        int inside = 0;
        for (int i = 0; i < 400; i++)
        {
            double[] p = new double[8];
            for (int j = 0; j < 7; j++) p[j] = 0.6 * noise.Normal();
            p[7] = 1;
            double largest = FindRoots.Polynomial(p).Max(Complex.Abs);
            bool expected = largest < 1;

            Assert.Equal(expected, EtsRegion.RootsAreInside((double[])p.Clone()));

            if (expected) inside++;
        }

        Assert.InRange(inside, 20, 380);
    }

    [Theory]
    [InlineData(0.3, 0.05, 0.3, 1, true)]
    [InlineData(0.5, 0.1, 0.2, 0.9, true)]
    [InlineData(0.974, 0.428, 0.01, 1, false)]
    [InlineData(0.5, 0.4, 0.3, 1, false)]
    public void Region_WithTrendAndSeason_IsWhereTheOpeningIsForgotten(
        double alpha, double beta, double gamma, double phi, bool expected)
    {
        EtsForm form = EtsForms.Named("ETS(A,Ad,A)");
        EtsWeights weights = new(alpha, beta, gamma, phi);
        EtsState state = new(1, 0.5, [3, -1, 2, 0, 1, -2, -1, 1, 0, -3, 1, -1]);
        EtsTrace trace = new(new double[20_000]);
        trace.Forward(false, weights, state);

        Assert.Equal(expected, EtsRegion.IsForecastable(form, weights, 12));
        Assert.Equal(expected, Math.Abs(trace.Errors[^1]) < 1e-6);
    }

    [Fact]
    public void Region_WithoutATrend_IsTheUsualOne() => Assert.True(
        EtsRegion.IsForecastable(EtsForms.Named("ETS(A,N,A)"), new EtsWeights(0.02, 0, 0.97, 1), 12));
}
