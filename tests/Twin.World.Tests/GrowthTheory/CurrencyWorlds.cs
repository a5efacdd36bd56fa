namespace Twin.World.Tests.GrowthTheory;

/// <summary>Small worlds in which it is known by hand what is scarce and what prices follow.</summary>
internal static class CurrencyWorlds
{
    /// <summary>Two goods of 3 and 2 USD share 100 of power and 80 of compute: max 3·a + 2·b, 2·a + b ≤ 100, a + 2·b ≤
    /// 80.</summary>
    public const string TwoFactors = """
        twin: 1
        name: two-factors
        seed: 1
        until: 1 yr
        step: 0.05 yr
        goods:
          a: { unit: a, quantum: 1e-6 a, price: 3 USD2025/a }
          b: { unit: b, quantum: 1e-6 b, price: 2 USD2025/b }
          sunlight: { kind: nature, unit: MWh, quantum: 1e-6 MWh }
          power: { kind: flow, unit: MWh, quantum: 1e-6 MWh, counts: energy }
          compute: { kind: flow, unit: job, quantum: 1e-6 job, counts: compute, flop: 3.6e18 FLOP }
          usd: { kind: money, unit: USD2025 }
        processes:
          make-a: { output: a, inputs: { power: 2 MWh/a, compute: 1 job/a } }
          make-b: { output: b, inputs: { power: 1 MWh/b, compute: 2 job/b } }
          shine: { output: power, inputs: { sunlight: 1 MWh/MWh } }
          think: { output: compute }
        sites:
          a-works: { kind: works, process: make-a, capacity: 1000 a/yr }
          b-works: { kind: works, process: make-b, capacity: 1000 b/yr }
          park: { kind: solar-plant, process: shine, capacity: 100 MWh/yr }
          centre: { kind: data-centre, process: think, capacity: 80 job/yr }
          depot: { kind: depot }
          grid: { kind: grid }
        market: { money: usd }
        """;

    /// <summary>Fuel is all that is bought: prices can follow nothing else.</summary>
    public const string FuelAlone = """
        twin: 1
        name: fuel-alone
        seed: 1
        until: 1 yr
        step: 0.05 yr
        goods:
          rock: { kind: nature, unit: rock, quantum: 1e-6 rock }
          ore: { unit: ore, quantum: 1e-6 ore }
          metal: { unit: metal, quantum: 1e-6 metal }
          wire: { unit: wire, quantum: 1e-6 wire }
          tool: { unit: tool, quantum: 1e-6 tool }
          fuel: { unit: t, quantum: 1e-6 t, energy: 43 GJ, counts: energy }
          usd: { kind: money, unit: USD2025 }
        processes:
          dig: { output: ore, inputs: { rock: 1 rock/ore, fuel: 0.1 t/ore } }
          smelt:
            output: metal
            inputs: { ore: 2 ore/metal, fuel: 0.5 t/metal }
            equipment: { tool: 0.2 tool·yr/metal }
            wear: 10 %/yr
          draw: { output: wire, inputs: { metal: 1.05 metal/wire, fuel: 0.2 t/wire }, lead: 0.2 yr }
          forge: { output: tool, inputs: { metal: 3 metal/tool, fuel: 4 t/tool } }
        sites:
          mine: { kind: mine, process: dig, capacity: 400 ore/yr }
          smelter: { kind: works, process: smelt, capacity: 100 metal/yr }
          wire-works: { kind: works, process: draw, capacity: 20 wire/yr }
          tool-works: { kind: works, process: forge, capacity: 10 tool/yr }
          depot: { kind: depot }
          grid: { kind: grid }
        market: { money: usd, cash: 1000 USD2025, imports: { fuel: { price: 700 USD2025/t } } }
        """;
}
