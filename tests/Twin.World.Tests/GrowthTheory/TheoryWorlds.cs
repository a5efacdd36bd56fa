namespace Twin.World.Tests.GrowthTheory;

/// <summary>Small worlds that have what a closed form lacks: a fleet, a market, a choice, a claim, a drain.</summary>
internal static class TheoryWorlds
{
    /// <summary>Robots work by the hour, metal is leached with bought acid and pays for it; toys feed nobody.</summary>
    public const string Fleet = """
        twin: 1
        name: fleet
        seed: 1
        until: 10 yr
        step: 0.01 yr
        goods:
          metal: { unit: metal, quantum: 1e-6 metal }
          robots: { unit: robot, quantum: 1e-6 robot }
          toys: { unit: toy, quantum: 1e-6 toy }
          acid: { unit: acid, quantum: 1e-6 acid }
          hours: { kind: flow, unit: robot·h, quantum: 1e-6 robot·h }
          usd: { kind: money, unit: USD2025 }
        processes:
          make-metal:
            output: metal
            yield: 0.8
            lead: 0.1 yr
            inputs: { acid: 2 acid/metal, hours: 300 robot·h/metal }
            equipment: { robots: { stock: 0.05 robot·yr/metal, build: 0.2 yr, wear: 5 %/yr } }
          make-robots:
            output: robots
            inputs: { metal: 0.6 metal/robot, hours: 200 robot·h/robot }
            equipment: { metal: { stock: 0.3 metal·yr/robot, build: 0.3 yr, life: 12 yr } }
          make-toys: { output: toys, inputs: { metal: 1 metal/toy }, equipment: { metal: 0.1 metal·yr/toy } }
        fleets:
          workers:
            robot: robots
            hours: hours
            count: 100 robot
            life: 6 yr
            build: 0.1 yr
            duty: 0.7
            mtbf: 900 h
            mttr: 90 h
        sites:
          smelter: { kind: works, process: make-metal, capacity: 1000 metal/yr }
          works: { kind: works, process: make-robots, capacity: 300 robot/yr }
          toy-works: { kind: works, process: make-toys, capacity: 10 toy/yr }
          depot: { kind: depot }
        market:
          money: usd
          imports: { acid: { price: 20 USD2025/acid, lead: 0.05 yr } }
          exports: { metal: { price: 900 USD2025/metal } }
        """;

    /// <summary>Two ways to make corn: by hand it ties up more.</summary>
    public const string Choice = """
        twin: 1
        name: choice
        seed: 1
        until: 10 yr
        step: 0.05 yr
        goods:
          corn: { unit: corn, quantum: 1e-6 corn }
        processes:
          by-hand: { output: corn, inputs: { corn: 0.3 corn/corn }, equipment: { corn: 3 corn·yr/corn }, wear: 5 %/yr }
          by-machine:
            { output: corn, inputs: { corn: 0.3 corn/corn }, equipment: { corn: 1 corn·yr/corn }, wear: 5 %/yr }
        sites:
          field: { kind: works, process: by-hand, capacity: 750 corn/yr }
          farm: { kind: works, process: by-machine, capacity: 250 corn/yr }
          depot: { kind: depot }
        """;

    /// <summary>Grain needs 0.2 straw, leaves some, and buys the rest with grain, one for one.</summary>
    public const string Straw = """
        twin: 1
        name: straw
        seed: 1
        until: 10 yr
        step: 0.05 yr
        goods:
          grain: { unit: grain, quantum: 1e-6 grain }
          straw: { unit: straw, quantum: 1e-6 straw }
        processes:
          grow:
            output: grain
            inputs: { straw: 0.2 straw/grain }
            byproducts: { straw: 0.1 straw/grain }
            equipment: { grain: 1 grain·yr/grain }
            wear: 5 %/yr
          plait: { output: straw, inputs: { grain: 1 grain/straw } }
        sites:
          field: { kind: works, process: grow, capacity: 100 grain/yr }
          shed: { kind: works, process: plait, capacity: 100 straw/yr }
          depot: { kind: depot }
        """;
}
