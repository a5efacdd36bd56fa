using Twin.Macro.Growth;
using Xunit;

namespace Twin.Macro.Tests.Growth;

/// <summary>Theory against a simulation of stocks that shares no code with it.</summary>
public sealed class StockSimulationTests
{
    private const int Cases = 1000;
    private const int Steps = 120;
    private const double Band = .01;

    [Fact]
    public void ThousandTechnologies_SimulatedByQuarters_GrowAtTheirDiscreteRoot()
    {
        List<string> off = [];
        for (ulong seed = 1; seed <= Cases; seed++)
        {
            Technology technology = WithOneLeadPerProcess(RandomTechnology.Make(seed));
            BalancedGrowth path = Loops.Solve(technology, Dating.Steps(.25, 1));

            double simulated = Simulate(new StockSimulation(technology, path, new SplitMix(seed)));

            double ratio = simulated / Math.Log(1 + path.Growth);
            if (!(Math.Abs(ratio - 1) < Band))
                off.Add($"seed {seed}: {technology.Goods.Count} goods, ratio {ratio:0.0000}, γ {path.Growth:0.00000}");
        }

        Assert.Equal("", string.Join("\n", off));
    }

    [Fact]
    public void SteeredBeyondTheRoot_Simulation_GrowsNoFasterThanIt()
    {
        Technology technology = WithOneLeadPerProcess(RandomTechnology.Make(11));
        BalancedGrowth path = Loops.Solve(technology, Dating.Steps(.25, 1));
        BalancedGrowth greedy = path with { Growth = path.Growth * 1.3 };

        double simulated = Simulate(new StockSimulation(technology, greedy, new SplitMix(11)));

        Assert.True(simulated < Math.Log(1 + path.Growth) * (1 + Band));
    }

    [Fact]
    public void PathWithoutTheBufferStep_Simulation_DoesNotReachIt()
    {
        Technology technology = WithOneLeadPerProcess(RandomTechnology.Make(11));
        BalancedGrowth path = Loops.Solve(technology, Dating.Steps(.25));

        double simulated = Simulate(new StockSimulation(technology, path, new SplitMix(11)));

        Assert.True(simulated < Math.Log(1 + path.Growth) * (1 - Band));
    }

    /// <summary>Slope of ln p·K over the last third. Unit: per step.</summary>
    private static double Simulate(StockSimulation simulation)
    {
        double from = 0;
        for (int step = 0; step < Steps; step++)
        {
            if (step == Steps * 2 / 3) from = Math.Log(simulation.Capital);
            simulation.Step();
        }

        return (Math.Log(simulation.Capital) - from) / (Steps - (Steps * 2 / 3));
    }

    private static Technology WithOneLeadPerProcess(Technology old)
    {
        double[] lead = new double[old.Goods.Count];
        foreach (CurrentInput input in old.Inputs) lead[input.Process] = input.LeadYears;
        return new Technology(
            old.Goods, [.. old.Inputs.Select(input => input with { LeadYears = lead[input.Process] })], old.Equipment);
    }
}
