using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Tests;

/// <summary>A run of a world with the second witness of its ledger.</summary>
internal sealed class Simulation
{
    public const string Build = "test";

    public Simulation(WorldRecord record)
    {
        Run = new WorldRun(WorldAssembly.Assemble(record, Build));
        Meter = new ImbalanceMeter(Run.World.Ledger);
        Run.World.Ledger.Observer = Meter;
    }

    public WorldRun Run { get; }

    public ImbalanceMeter Meter { get; }

    public Shard Shard => Run.World.Shard;

    public WorldRecord Record => Run.World.Record;

    public string Hash => Run.StateHash();

    public static Simulation Finished(WorldRecord record)
    {
        var simulation = new Simulation(record);
        simulation.To(record.UntilMicros);
        return simulation;
    }

    public void To(long micros)
    {
        while (Run.NowMicros < micros) Run.Advance(micros);
    }

    public void Steps(long count) => To(Run.NowMicros + (count * Record.StepMicros));

    /// <summary>What a plant finished so far. Unit: µ-units of its output.</summary>
    public double FinishedBy(string site) => (double)Shard.Row<PlantState>(Shard.AddressOf(Plant.Kind, site)).Finished;

    /// <summary>Output of each site in each of the next steps. Unit: the output's own per step.</summary>
    public double[][] OutputBySteps(IReadOnlyList<string> sites, int steps)
    {
        var outputs = new double[steps][];
        var before = sites.Select(FinishedBy).ToArray();
        for (var step = 0; step < steps; step++)
        {
            Steps(1);
            var after = sites.Select(FinishedBy).ToArray();
            outputs[step] = [.. after.Zip(before, (now, then) => (now - then) * 1e-6)];
            before = after;
        }

        return outputs;
    }
}
