using Twin.World.Assembly;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests.ClosedForms;

public sealed class ClosedFormGrowthTests
{
    private const double Band = 0.005;

    public static TheoryData<string> Worlds() => [.. ClosedForm.All.Select(form => form.Name)];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void World_OfAClosedForm_GrowsAtItsDiscreteRoot(string name)
    {
        var record = ClosedForm.Read(name);
        var form = ClosedForm.Of(name);
        var root = new StepRoot(form, StepClock.StepYears(record));

        var simulation = Simulation.Finished(record);

        var report = GrowthReport.Of(simulation.Run);
        Assert.Equal(root.PerYear, report.BalancedPerYear!.Value, 1e-9);
        Assert.InRange(report.SimulatedPerYear!.Value / root.PerYear, 1 - Band, 1 + Band);
        Assert.Equal(0, simulation.Meter.Max);
        Assert.Equal(simulation.Run.World.Ledger.Postings, simulation.Meter.Postings);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Output_OfAClosedForm_GrowsAtItsDiscreteRoot(string name)
    {
        // The first witness weighs equipment at the library's own prices; this one counts what the plants finish.
        var record = ClosedForm.Read(name);
        var form = ClosedForm.Of(name);
        var steps = (int)(record.UntilMicros / record.StepMicros);
        var root = new StepRoot(form, StepClock.StepYears(record));

        var outputs = new Simulation(record).OutputBySteps(form.Sites, steps);

        for (var site = 0; site < form.Sites.Length; site++)
        {
            var (early, late) = (Mean(outputs, site, steps * 2 / 3), Mean(outputs, site, steps - 8));
            var years = (steps - 8 - (steps * 2 / 3)) * StepClock.StepYears(record);
            Assert.InRange(Math.Log(late / early) / years / root.PerYear, 1 - Band, 1 + Band);
        }
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Theory_OfAClosedForm_IsThePrintedRate(string name)
    {
        var form = ClosedForm.Of(name);
        if (form.Printed == 0) return;

        var growth = new Simulation(ClosedForm.Read(name)).Run.World.Growth;

        Assert.Equal(form.Printed, growth.Continuous!.PerYear, 6e-7);
    }

    [Theory]
    [InlineData("ring", 0.1941466)]
    [InlineData("g5-a", 0.6180340)]
    [InlineData("g5-b", 0.8392868)]
    [InlineData("g5-c", 0.3490345)]
    public void Theory_OfADiscreteForm_IsThePrintedRate(string name, double perStep)
    {
        var growth = new Simulation(ClosedForm.Read(name)).Run.World.Growth;

        Assert.Equal(perStep, growth.Stepped!.Growth, 6e-8);
    }

    [Fact]
    public void Ring_ByQuarters_GrowsAtTheRateTheIssuePrints()
    {
        var simulation = Simulation.Finished(ClosedForm.Read("ring"));

        var report = GrowthReport.Of(simulation.Run);

        Assert.Equal(0.709727, report.BalancedPerYear!.Value, 5e-7);
        Assert.Equal(0.756377, report.ContinuousPerYear!.Value, 5e-7);
        Assert.InRange(report.Ratio!.Value, 1 - Band, 1 + Band);
    }

    [Theory]
    [InlineData("ring")]
    [InlineData("g4b")]
    public void World_SteeredToMoreThanItsRoot_GrowsLess(string name)
    {
        var record = ClosedForm.Read(name);
        var root = new StepRoot(ClosedForm.Of(name), StepClock.StepYears(record)).PerYear;
        var greedy = record with { Planner = record.Planner with { GrowthPerYear = root * 1.25 } };

        var atRoot = GrowthReport.Of(Simulation.Finished(record).Run).SimulatedPerYear!.Value;
        var above = GrowthReport.Of(Simulation.Finished(greedy).Run).SimulatedPerYear!.Value;

        Assert.True(above < atRoot - 0.005, $"{above} is not less than {atRoot}");
    }

    private static double Mean(double[][] outputs, int site, int from)
    {
        double sum = 0;
        for (var step = from; step < from + 8; step++) sum += Math.Log(outputs[step][site]);
        return Math.Exp(sum / 8);
    }
}
