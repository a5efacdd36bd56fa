using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests;

public sealed class OpeningFlowTests
{
    private const string World = """
        twin: 1
        name: opening
        seed: 1
        until: 2 d
        step: 1 d
        goods:
          ore: { kind: nature, unit: t }
          power: { kind: flow, unit: MWh, energy: 0 J }
          metal: { unit: t }
        processes:
          smelt: { output: metal, inputs: { ore: 2 t/t, power: 3 MWh/t } }
          generate: { output: power, inputs: { ore: 1 t/MWh } }
        sites:
          smelter: { kind: process-plant, process: smelt, capacity: 3652.5 t/yr }
          plant: { kind: process-plant, process: generate, capacity: 1 MWh/yr }
          grid: { kind: grid, stock: { power: 30 MWh } }
        planner: { policy: none }
        """;

    [Fact]
    public void Grid_WithAnOpeningStock_ServesTheFirstStepFromIt()
    {
        var run = new WorldRun(WorldAssembly.Assemble(WorldFile.ReadText(World).World!, "test"));

        while (run.NowMicros < run.World.Record.UntilMicros) run.Advance(run.World.Record.UntilMicros);

        var world = run.World;
        var metal = world.DepotAccounts["depot"][world.Goods["metal"]];
        Assert.InRange((double)world.Ledger.Balance(metal) * 1e-6, 10 - 1e-3, 10 + 1e-3);
    }
}
