namespace Twin.Host.Tests.Show;

/// <summary>A small world of one fleet of single robots: more work than they can do.</summary>
internal static class Quarry
{
    /// <summary>Robots of the fleet, its crew included.</summary>
    public const int Robots = 60;

    private const string Text = """
        twin: 1
        name: quarry
        seed: 7
        from: 2025-06-21
        until: 5 d
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
            count: 60 robot
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
              crew: 5 %
              charge: threshold
              threshold: 27 %
              places:
                north: { x: 0 m, y: 400 m, chargers: 5 }
                south: { x: 300 m, y: 0 m, chargers: 5 }

        planner: { policy: none }
        """;

    /// <summary>Writes the world into the current folder.</summary>
    /// <returns>Its file.</returns>
    public static string Write()
    {
        const string file = "quarry.yaml";
        File.WriteAllText(file, Text);
        return file;
    }
}
