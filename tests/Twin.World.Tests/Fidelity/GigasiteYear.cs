using Twin.Robots.Individuals;
using Twin.Scenario;
using Twin.World.Theory;

namespace Twin.World.Tests.Fidelity;

/// <summary>The gigasite after its year, run once for all that is asked of it.</summary>
public sealed class GigasiteYear
{
    /// <summary>Runs both years.</summary>
    public GigasiteYear()
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", "gigasite.yaml"));
        var world = reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
        Individuals = Simulation.Finished(world);
        Cohorts = Simulation.Finished(CohortTwin.Of(world));
    }

    /// <summary>Every robot a row.</summary>
    internal Simulation Individuals { get; }

    /// <summary>The same fleet by age.</summary>
    internal Simulation Cohorts { get; }

    /// <summary>The fleet control at the end of the year.</summary>
    internal ControlState Control =>
        Individuals.Shard.Row<ControlState>(Individuals.Shard.AddressOf(FleetControl.Kind, "hands"));
}
