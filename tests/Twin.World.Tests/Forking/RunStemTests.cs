using Twin.Factory.Assets;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Records;
using Twin.World.Tests.ClosedForms;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Forking;

/// <summary>Branches of a run, under its own numbers and under others.</summary>
public sealed class RunStemTests
{
    private const long Year = StepClock.YearMicros;

    public static TheoryData<string> Worlds => ["rich", "human", "ring", "closure"];

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Branch_UnderItsOwnNumbers_GoesOnAsAForkBitForBit(string name)
    {
        var parent = MemberRun.Begin(Of(name), Simulation.Build);
        parent.To((Year / 2) + 12_345);
        var fork = parent.Fork(77);
        var branch = new RunStem(parent.Run, Simulation.Build).Branch(77);
        Assert.Equal(fork.Run.World.Shard.StateHash(), branch.World.Shard.StateHash());

        fork.To(Year);
        while (branch.NowMicros < Year) branch.Advance(Year);

        Assert.Equal(fork.Run.World.Shard.StateHash(), branch.World.Shard.StateHash());
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Branch_UnderOtherWearAndLives_KeepsEveryQuantumAndGoesOn(string name)
    {
        var record = Of(name);
        var parent = new Simulation(record);
        parent.To(Year / 2);
        var before = Balances(parent.Run.World);
        var stem = new RunStem(parent.Run, Simulation.Build);

        var branch = stem.Branch(Other(record, 1.7), 3);
        var plain = stem.Branch(3);

        Assert.Equal(before, Balances(branch.World));
        AssertEquipmentIsWhatItWas(parent.Run.World, branch.World);
        while (branch.NowMicros < 2 * Year) branch.Advance(2 * Year);
        while (plain.NowMicros < 2 * Year) plain.Advance(2 * Year);
        Assert.NotEqual(Balances(plain.World), Balances(branch.World));
        Assert.Equal(0, branch.World.Ledger.MaxImbalance);
        Assert.Equal(before, Balances(parent.Run.World));
    }

    /// <summary>Recipes and leads are seen in postings and in what is under way: draws of them change
    /// nothing.</summary>
    [Fact]
    public void Branch_UnderOtherRecipesAndLeads_GoesOnAsUnderItsOwn()
    {
        var record = ClosedForm.Read("closure");
        var parent = new Simulation(record);
        parent.To(Year);
        var stem = new RunStem(parent.Run, Simulation.Build);
        var drawn = record with
        {
            Processes =
            [
                .. record.Processes.Select(process => process with
                {
                    LeadYears = process.LeadYears + 1,
                    Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount * 1.3 })],
                }),
            ],
        };

        var (own, other) = (stem.Branch(4), stem.Branch(drawn, 4));
        while (own.NowMicros < 2 * Year) own.Advance(2 * Year);
        while (other.NowMicros < 2 * Year) other.Advance(2 * Year);

        Assert.Equal(own.World.Shard.StateHash(), other.World.Shard.StateHash());
        Assert.Equal(own.Samples[^1].Values, other.Samples[^1].Values);
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public void Branch_UnderItsOwnNumbers_ShowsWhatItsRunShows(string name)
    {
        var parent = MemberRun.Begin(Of(name), Simulation.Build);
        parent.To((Year / 2) + 12_345);
        var branch = new RunStem(parent.Run, Simulation.Build).Branch(77);
        var fork = parent.Fork(77);

        fork.To(Year);
        while (branch.NowMicros < Year) branch.Advance(Year);

        Assert.Equal(fork.Run.Samples.Select(sample => sample.Values), branch.Samples.Select(sample => sample.Values));
    }

    [Fact]
    public void Branch_OfAWorldWithOtherSites_IsRefused()
    {
        var record = ClosedForm.Read("ring");
        var stem = new RunStem(new Simulation(record).Run, Simulation.Build);

        Assert.Throws<ArgumentException>(() => stem.Branch(ClosedForm.Read("g1"), 1));
    }

    private static WorldRecord Of(string name) => name switch
    {
        "rich" => RichWorld.Record,
        "human" => HumanWorld.Record,
        _ => ClosedForm.Read(name),
    };

    private static WorldRecord Other(WorldRecord world, double factor) => world with
    {
        Processes =
        [
            .. world.Processes.Select(process => process with
            {
                LeadYears = process.LeadYears * factor,
                Equipment =
                [
                    .. process.Equipment.Select(line => line with
                    {
                        BuildYears = line.BuildYears * factor,
                        LifeYears = line.LifeYears * factor,
                        WearPerYear = line.WearPerYear * 1.2,
                    }),
                ],
            }),
        ],
        Fleets = [.. world.Fleets.Select(fleet => fleet with { LifeYears = fleet.LifeYears * factor })],
    };

    private static List<Int128> Balances(AssembledWorld world) =>
        [.. Enumerable.Range(0, world.Ledger.AccountCount).Select(world.Ledger.Balance)];

    private static void AssertEquipmentIsWhatItWas(AssembledWorld parent, AssembledWorld branch)
    {
        var assets = parent.Shard.KindOf(Asset.Kind);
        for (var row = 0; row < parent.Shard.RowCount(assets); row++)
        {
            var (was, now) = (parent.Shard.Rows<AssetState>(assets)[row], branch.Shard.Rows<AssetState>(assets)[row]);
            Assert.Equal(was.InService, now.InService);
            Assert.Equal(Sum(parent.Shard.List(was.Ring), was.LifeSteps, was.BuildSteps),
                Sum(branch.Shard.List(now.Ring), now.LifeSteps, now.BuildSteps));
        }

        var plants = parent.Shard.KindOf(Plant.Kind);
        for (var row = 0; row < parent.Shard.RowCount(plants); row++)
        {
            var (was, now) = (parent.Shard.Rows<PlantState>(plants)[row], branch.Shard.Rows<PlantState>(plants)[row]);
            Assert.Equal(was.InProgress, now.InProgress);
            Assert.Equal(
                was.Ready + Sum(parent.Shard.List(was.Wip), 1, 0), now.Ready + Sum(branch.Shard.List(now.Wip), 1, 0));
        }
    }

    // A line under a rate of wear and without a build lead keeps its last grant in a ring of one: nothing waits there.
    private static long Sum(ReadOnlySpan<long> words, int life, int build)
    {
        long sum = 0;
        foreach (var word in words) sum += word;
        return life == 0 && build == 0 ? 0 : sum;
    }
}
