using Twin.Factory.Assets;
using Twin.Factory.Learning;
using Twin.Factory.Plants;
using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Tests.Conservation;
using Xunit;

namespace Twin.World.Tests.Learning;

/// <summary>Learning in a run: conservation, repetition, resumption, forks, and what plants then need.</summary>
public sealed class LearningRunTests
{
    private static readonly Lazy<Simulation> Whole = new(() => Simulation.Finished(LearningWorld.Record));

    [Fact]
    public void World_ThatLearns_EndsTwiceInTheSameState()
    {
        var again = Simulation.Finished(LearningWorld.Record);

        Assert.Equal(Whole.Value.Hash, again.Hash);
        Assert.Equal(0, again.Meter.Max);
        Assert.True(ShareOf(again, "laminate") < 0.8, "it learned hardly anything");
        Assert.True(ShareOf(again, "assemble") < 1);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.25)]
    [InlineData(0.7)]
    [InlineData(1.5)]
    [InlineData(2.99)]
    public void World_ThatLearns_RestoredAtAnInstant_EndsAsIfItHadNotStopped(double years)
    {
        var first = new Simulation(LearningWorld.Record);
        first.To((long)(years * StepClock.YearMicros));
        var second = new Simulation(LearningWorld.Record);
        second.Run.Restore(first.Run.Snapshot(), acceptBuild: false);

        second.To(LearningWorld.Record.UntilMicros);

        Assert.Equal(Whole.Value.Hash, second.Hash);
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(101, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void World_OfAnySeedThatLearns_KeepsMassEnergyAndEveryGood(int seed)
    {
        var random = new SplitMix((ulong)seed);
        var record = RandomWorld.Of((ulong)seed, 120);
        var learning = record with
        {
            Processes =
            [
                .. record.Processes.Select(process => process with
                {
                    Learning = LearningWorld.Law(
                        random.Between(0, 0.6), random.Between(0.01, 50), random.Between(0.05, 1)),
                }),
            ],
        };

        var simulation = Simulation.Finished(learning);

        Assert.Equal(0, simulation.Meter.Max);
        Assert.Equal(simulation.Run.World.Ledger.Postings, simulation.Meter.Postings);
        foreach (var asset in simulation.Shard.Rows<AssetState>(simulation.Shard.KindOf(Asset.Kind)))
        {
            Assert.True(asset.Worth >= 0 && asset.PositionWorth >= 0, "capacity below zero");
        }
    }

    [Fact]
    public void Work_InProgress_KeepsNoMoreHoursThanItNeeds()
    {
        // Fewer hours are taken out than went in while the coefficient falls: what is over leaves with the next batch.
        var simulation = Whole.Value;
        var ledger = simulation.Run.World.Ledger;
        foreach (var site in (string[])["laminator", "laminator-far", "works"])
        {
            var account = Enumerable.Range(0, ledger.AccountCount)
                .Single(at => ledger.NameOf(at) == string.Join('/', site, "work", "hours"));
            ref readonly var plant = ref simulation.Shard.Row<PlantState>(
                simulation.Shard.AddressOf(Plant.Kind, site));
            var perUnit = site == "works" ? 30 : 4;

            Assert.True((double)ledger.Balance(account) <= (plant.InProgress * perUnit) + 2);
        }
    }

    [Fact]
    public void Fork_OfALearningWorld_TakesOverChangedCoefficients()
    {
        var changed = LearningWorld.Record with
        {
            Processes =
            [
                .. LearningWorld.Record.Processes.Select(process => process.Id == "assemble"
                    ? process with
                    {
                        Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount * 0.9 })],
                        Learning = process.Learning! with { Rate = 0.3 },
                    }
                    : process),
            ],
        };
        var run = new Simulation(LearningWorld.Record);
        run.To(StepClock.YearMicros * 3 / 2);

        var openings = run.Shard.Adopt(
            new Simulation(LearningWorld.Record).Shard, new Simulation(changed).Shard);
        run.To(LearningWorld.Record.UntilMicros);

        Assert.Empty(openings);
        Assert.Equal(0, run.Meter.Max);
        Assert.True(ShareOf(run, "assemble") < ShareOf(Whole.Value, "assemble"));
    }

    [Fact]
    public void Output_OfALearnedYield_IsWhatTheLedgerGot()
    {
        var run = Whole.Value.Run;
        var panel = run.World.Goods["panel"];
        var made = 0.0;
        foreach (var site in (string[])["laminator", "laminator-far"])
        {
            made += (double)run.World.Shard.Row<PlantState>(run.World.Shard.AddressOf(Plant.Kind, site)).Made * 1e-6;
        }

        long since = 0;
        var seen = 0.0;
        foreach (var sample in run.Samples)
        {
            seen += sample.Values[SeriesCatalogue.IndexOf(panel, SeriesKind.Output)]
                * (sample.AtMicros - since) / StepClock.YearMicros;
            since = sample.AtMicros;
        }

        Assert.Equal(made, seen, made * 1e-9);
    }

    private static double ShareOf(Simulation simulation, string process) => simulation.Shard
        .Row<ExperienceState>(simulation.Shard.AddressOf(Experience.Kind, process)).ShareNano * 1e-9;
}
