using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Tests.ClosedForms;
using Xunit;

namespace Twin.World.Tests.Learning;

/// <summary>G11 with a floor: the simulated path beside two that use nothing of the program.</summary>
public sealed class LearningPathTests
{
    private const double InputShare = 0.2, OpeningYears = 2, WearPerYear = 0.05, Floor = 0.3, Rate = 0.2;
    private const double Cumulative = 2000, OpeningOutput = 1000, Years = 12, StepYears = 0.05;

    private static readonly double Exponent = -Math.Log2(1 - Rate);
    private static readonly Lazy<Simulation> Run = new(() => Simulation.Finished(ClosedForm.Read("g11")));

    [Fact]
    public void Growth_OfALearningLoop_FollowsTheDiscretePathWithinOnePercent()
    {
        // γ from a·(1 + γ) + (γ + D·h)·b/h = 1, b from what was made before the quarter; in whole steps.
        double capacity = OpeningOutput, made = 0, share = 1;
        for (var step = 0; step < Years / StepYears; step++)
        {
            if (step % 5 == 0) share = ShareAt(Cumulative + made);
            var b = OpeningYears * share / StepYears;
            capacity *= 1 + ((1 - InputShare - (WearPerYear * StepYears * b)) / (InputShare + b));
            made += capacity * StepYears;
        }

        var simulated = Run.Value.FinishedBy("farm") * 1e-6;

        Assert.Equal(1, Math.Log(simulated / Cumulative) / Math.Log(made / Cumulative), 0.01);
    }

    [Theory]
    [InlineData("0.05 yr", 0.05)]
    [InlineData("0.0125 yr", 0.025)]
    public void Growth_OfALearningLoop_ComesNearTheContinuousPathAsStepsShrink(string step, double band)
    {
        // dK/dt = K·((1 − a)/b(Q) − D), dQ/dt = K by small steps of Euler's midpoint. What a step makes is used in the
        // next one, so a run lags behind time without steps by a share of growth times step; that coefficients wait for
        // the quarter costs it one to two percent more.
        double capacity = OpeningOutput, made = 0;
        const int steps = 120_000;
        const double h = Years / steps;
        for (var i = 0; i < steps; i++)
        {
            var half = capacity * (1 + (h / 2 * RateAt(made)));
            var madeHalf = made + (h / 2 * capacity);
            capacity += h * half * RateAt(madeHalf);
            made += h * half;
        }

        var simulated = Simulation.Finished(ClosedForm.Read("g11", $"step={step}")).FinishedBy("farm") * 1e-6;

        Assert.Equal(1, Math.Log(simulated / Cumulative) / Math.Log(made / Cumulative), band);
    }

    [Fact]
    public void Growth_OfALearningLoop_RisesAndStaysBelowThatOfItsFloor()
    {
        var run = Run.Value.Run;
        var output = SeriesCatalogue.IndexOf(0, SeriesKind.Output);
        var growth = new List<double>();
        for (var month = 12; month < run.Samples.Count; month += 12)
        {
            growth.Add(Math.Log(run.Samples[month].Values[output] / run.Samples[month - 12].Values[output]));
        }

        Assert.All(growth.Zip(growth.Skip(1)).Skip(1), pair => Assert.True(pair.Second > pair.First - 0.005));
        Assert.True(growth[^1] > 2 * growth[0], string.Join(' ', growth));
        Assert.All(growth, rate => Assert.True(rate < ((1 - InputShare) / (OpeningYears * Floor)) - WearPerYear));
    }

    [Fact]
    public void Series_OfALearningProcess_IsWrightsLawOfWhatItMade()
    {
        var run = Run.Value.Run;
        var last = run.Samples[^1];

        // The last quarter began three months before the end of the run.
        var made = run.Samples.Where(sample => sample.AtMicros <= (long)(11.75 * StepClock.YearMicros))
            .Select((sample, i) => sample.Values[SeriesCatalogue.IndexOf(0, SeriesKind.Output)]
                * (sample.AtMicros - (i == 0 ? 0 : run.Samples[i - 1].AtMicros)) / StepClock.YearMicros)
            .Sum();

        Assert.Equal("learning.make-corn", run.Catalogue.Names[run.Catalogue.FirstLearning].Name);
        Assert.Equal(ShareAt(Cumulative + made), last.Values[run.Catalogue.FirstLearning], 2e-3);
        Assert.Equal(0, Run.Value.Meter.Max);
        Assert.Contains("make-corn", GrowthReport.Of(run).Reason, StringComparison.Ordinal);
    }

    private static double ShareAt(double cumulative) =>
        Floor + ((1 - Floor) * Math.Pow(Math.Max(1, cumulative / Cumulative), -Exponent));

    private static double RateAt(double made) =>
        ((1 - InputShare) / (OpeningYears * ShareAt(Cumulative + made))) - WearPerYear;
}
