using Twin.Forecasting.Ets;
using Xunit;

namespace Twin.Forecasting.Tests.Ets;

public sealed class EtsObjectiveTests
{
    private static readonly double[] Series =
    [
        1.10, 0.92, 0.81, 1.15, 1.18, 0.97, 0.86, 1.29, 1.21, 1.05, 0.90, 1.30, 1.36, 1.09, 0.99, 1.42, 1.40, 1.20,
        1.02, 1.55, 1.49, 1.22, 1.11, 1.58,
    ];

    public static TheoryData<string> Forms => EtsForms.Names;

    [Theory]
    [MemberData(nameof(Forms))]
    public void Gradient_OfAForm_IsThatOfDifferences(string name)
    {
        const double Step = 1e-5;
        EtsObjective objective = Objective(EtsForms.Named(name));
        double[] x = objective.Variables(0.3, 0.2, 0.15, 0.6);
        for (int i = 0; i < x.Length; i++) x[i] += 0.02 * Math.Cos(i);
        double[] gradient = new double[x.Length];
        objective.ValueAt(x);
        objective.Gradient(gradient);

        for (int i = 0; i < x.Length; i++)
        {
            double at = x[i];
            x[i] = at + Step;
            double above = objective.ValueAt(x);
            x[i] = at - Step;
            double below = objective.ValueAt(x);
            x[i] = at;
            Assert.Equal((above - below) / (2 * Step), gradient[i], 1e-5 * (1 + Math.Abs(gradient[i])));
        }
    }

    [Fact]
    public void Value_OfALevelThatStays_IsThatOfTheSumOfSquares()
    {
        EtsForm form = EtsForms.Named("ETS(A,N,N)");
        double[] y = [1, 3, 2];
        EtsObjective objective = new(form, new EtsTrace(y), new EtsState(1, 0, [0]), 1);

        // Alpha 1/2: forecasts 1, 1, 2, errors 0, 2, 0.
        Assert.Equal(3 * Math.Log(4), objective.ValueAt(objective.Variables(0.5, 0, 0, 0)), 1e-12);
        Assert.Equal(0.5, objective.Weights.Alpha, 1e-12);
        Assert.Equal(2, objective.Closing.Level, 1e-12);
    }

    [Fact]
    public void Value_OfRelativeErrors_WeighsThemByTheForecasts()
    {
        EtsForm form = EtsForms.Named("ETS(M,N,N)");
        double[] y = [1, 3, 2];
        EtsObjective objective = new(form, new EtsTrace(y), new EtsState(1, 0, [0]), 1);

        // Forecasts 1, 1, 2: the second misses by 200 %.
        double expected = (3 * Math.Log(4)) + (2 * Math.Log(2));
        Assert.Equal(expected, objective.ValueAt(objective.Variables(0.5, 0, 0, 0)), 1e-12);
    }

    [Fact]
    public void Value_WhereARelativeErrorHasNoForecast_IsNotFinite()
    {
        EtsForm form = EtsForms.Named("ETS(M,A,N)");
        EtsObjective objective = new(form, new EtsTrace([1, 1, 1]), new EtsState(1, -2, [0]), 1);

        Assert.Equal(double.PositiveInfinity, objective.ValueAt(objective.Variables(0.1, 0.1, 0, 0)));
    }

    private static EtsObjective Objective(EtsForm form) =>
        new(form, new EtsTrace(Series), EtsStart.Of(form, Series, 4), 0.05);
}
