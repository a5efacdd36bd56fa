using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;

namespace Twin.World.Tests.Forking;

/// <summary>The gigasite for six days, in each of which robots are born, and where it is after two.</summary>
public sealed class ShortGigasite
{
    internal const long Day = 24 * StepClock.HourMicros;

    private readonly byte[] _snapshot;

    public ShortGigasite()
    {
        var path = Path.Combine(Repository.Root, "scenarios", "gigasite.yaml");
        Record = WorldFile.Read(path, ["until=6 d"]).World!;
        var simulation = new Simulation(Record);
        simulation.To(At);
        _snapshot = simulation.Run.Snapshot();
    }

    internal WorldRecord Record { get; }

    internal long At { get; } = 2 * Day;

    internal Simulation Parent()
    {
        var simulation = new Simulation(Record);
        simulation.Run.Restore(_snapshot, acceptBuild: false);
        return simulation;
    }

    internal WorldRecord With(Func<FleetRecord, FleetRecord> change) =>
        Record with { Fleets = [change(Record.Fleets[0])] };

    internal WorldRecord WithEach(Func<IndividualsRecord, IndividualsRecord> change) =>
        With(fleet => fleet with { Individual = change(fleet.Individual!) });
}
