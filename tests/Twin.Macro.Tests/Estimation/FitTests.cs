using Twin.Macro.Estimation;
using Twin.Macro.Money;
using Xunit;

namespace Twin.Macro.Tests.Estimation;

public sealed class FitTests
{
    [Fact]
    public void Trend_OfAStraightLine_IsTheLine()
    {
        double[] line = [.. Enumerable.Range(0, 50).Select(i => 3 + (0.25 * i))];

        double[] trend = Trend.Of(line);

        for (int i = 0; i < line.Length; i++) Assert.Equal(line[i], trend[i], 1e-6);
    }

    [Fact]
    public void Trend_SolvesItsFirstOrderConditions()
    {
        Simulated.Normals noise = new(5);
        double[] y = [.. Enumerable.Range(0, 40).Select(_ => noise.Next())];
        const double Smoothness = 1600;

        double[] trend = Trend.Of(y, Smoothness);

        // τ − y + μ·D'Dτ = 0 with D the second difference.
        for (int i = 0; i < y.Length; i++)
        {
            double sum = trend[i] - y[i];
            for (int k = Math.Max(0, i - 2); k <= Math.Min(i, y.Length - 3); k++)
            {
                double second = trend[k] - (2 * trend[k + 1]) + trend[k + 2];
                sum += Smoothness * second * (i == k + 1 ? -2 : 1);
            }

            Assert.Equal(0, sum, 1e-8);
        }
    }

    [Fact]
    public void LeastSquares_OfAKnownCurve_FindsItAndItsErrors()
    {
        Simulated.Normals noise = new(9);
        double[] x = [.. Enumerable.Range(0, 400).Select(i => i / 100.0)];
        double[] y = [.. x.Select(t => (2 * Math.Exp(-0.7 * t)) + (0.1 * noise.Next()))];

        NonlinearFit fit = new LeastSquares(
            at => [.. x.Select((t, i) => y[i] - (at[0] * Math.Exp(-at[1] * t)))], [0, 0], [10, 10], lags: 0)
            .Fit([1, 0.2]);

        Assert.True(fit.IsConverged);
        Assert.InRange(Math.Abs(fit.Values[0] - 2) / fit.Error(0), 0, 2.5);
        Assert.InRange(Math.Abs(fit.Values[1] - 0.7) / fit.Error(1), 0, 2.5);

        // By the information matrix of the curve: 0.0132 and 0.0074.
        Assert.Equal(0.0132, fit.Error(0), 0.0025);
        Assert.Equal(0.0074, fit.Error(1), 0.0015);
    }

    [Fact]
    public void LeastSquares_AtABound_HasNoErrorThere()
    {
        NonlinearFit fit = new LeastSquares(
            at => [.. Enumerable.Range(0, 20).Select(i => -1.0 - at[0] + (0.1 * at[1] * i) - (0.2 * i))],
            [0, -9], [1, 9]).Fit([0.5, 0]);

        Assert.Equal(0, fit.Values[0]);
        Assert.True(double.IsNaN(fit.Error(0)));
        Assert.True(fit.Error(1) > 0);
    }

    [Fact]
    public void Beliefs_AfterData_AreNarrowerAndBetween()
    {
        EconomyRange[] ranges =
        [
            new(EconomyValues.Find("wageSlope")!, 0.1, 0.05, 0.15, false),
            new(EconomyValues.Find("anchoring")!, 0.5, 0.3, 0.7, false),
            new(EconomyValues.Find("machineWear")!, 0.1, 0.07, 0.15, false),
        ];

        Identification found = Identification.Of(ranges,
        [
            (["wageSlope", "anchoring"], [0.2, 0.4], new[,] { { 4e-4, 1.2e-3 }, { 1.2e-3, 1e-2 } }),
        ]);

        Belief slope = found.Beliefs[0];
        Assert.InRange(slope.Mean, 0.1, 0.2);
        Assert.True(slope.Deviation < Math.Min(slope.PriorDeviation, 0.02));
        Assert.True(slope.IsIdentified);
        Assert.False(found.Beliefs[2].IsIdentified);
        Assert.Equal(1, found.Beliefs[2].Ratio);
        Assert.Equal(0.1, found.Beliefs[2].Mean);

        // One number alone: precisions add.
        Belief alone = Identification.Of(ranges, [(["wageSlope"], [0.2], new[,] { { 4e-4 } })]).Beliefs[0];
        double prior = Math.Sqrt(0.1 * 0.1 / 24);
        Assert.Equal(prior, alone.PriorDeviation, 1e-12);
        Assert.Equal(Math.Sqrt(1 / ((1 / (prior * prior)) + (1 / 4e-4))), alone.Deviation, 1e-12);
    }
}
