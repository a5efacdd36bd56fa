namespace Twin.Serve.Tests;

/// <summary>A small world of one fleet of single robots, trade and a planner-free loop; an hour is a step.</summary>
internal static class Yard
{
    public const string Name = "yard";

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private const string Text = """
        twin: 1
        name: yard
        seed: 7
        from: 2025-06-21
        until: 2 yr
        step: 1 h

        goods:
          rock: { kind: nature, unit: t }
          sunlight: { kind: nature, unit: MWh, quantum: 1e-3 MWh }
          stone: { unit: t }
          robots: { indivisible: true, unit: robot, mass: { value: 60 kg, source: assumption } }
          electricity: { kind: flow, unit: MWh, quantum: 1e-6 MWh }
          robot-hours: { kind: flow, unit: robot·h, quantum: 1e-3 robot·h }

        processes:
          quarry-stone:
            output: stone
            inputs:
              rock: 1 t/t
              robot-hours: 1 robot·h/t
          make-electricity:
            output: electricity
            inputs:
              sunlight: 1 MWh/MWh

        sites:
          pit:
            kind: mine
            process: quarry-stone
            capacity: 600000 t/yr
            reserve: 1000000000 t
          power-station:
            kind: solar-plant
            process: make-electricity
            capacity: 10000 MWh/yr
          depot: { kind: depot, stock: { stone: 0 t } }
          grid: { kind: grid, stock: { electricity: 1 MWh, robot-hours: 0 robot·h } }

        fleets:
          hands:
            robot: robots
            hours: robot-hours
            count: 20 robot
            life: 5 yr
            mtbf: 60 h
            mttr: 4 h
            individual:
              battery: 3 kWh
              power: electricity
              moving: 200 W
              working: 350 W
              idle: 20 W
              charging: 3 kW
              speed: 1 m/s
              task: 2 h
              crew: 25 %
              charge: threshold
              threshold: 27 %
              places:
                north: { x: 0 m, y: 400 m, chargers: 5 }
                south: { x: 300 m, y: 0 m, chargers: 5 }

        planner: { policy: none }
        """;

    /// <summary>Writes the world into a folder.</summary>
    public static void Write(string folder) => File.WriteAllText(Path.Combine(folder, Name + ".yaml"), Text);

    /// <summary>Writes it with a quarry that needs electricity and a power station that gives hardly any.</summary>
    public static void WriteDark(string folder)
    {
        var text = Text
            .Replace("robot-hours: 1 robot·h/t", "robot-hours: 1 robot·h/t\n      electricity: 0.1 MWh/t", Ordinal)
            .Replace("capacity: 10000 MWh/yr", "capacity: 500 MWh/yr", Ordinal);
        File.WriteAllText(Path.Combine(folder, Name + ".yaml"), text);
    }
}
