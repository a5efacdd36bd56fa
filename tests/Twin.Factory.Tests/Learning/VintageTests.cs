using Twin.Factory.Learning;
using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Learning;

/// <summary>Learned equipment: what stands keeps its need, what is built later takes less.</summary>
public sealed class VintageTests
{
    private const double Cumulative = 100;

    private static readonly double Exponent = -Math.Log2(1 - 0.3);

    [Fact]
    public void Capacity_OfWhatStands_IsNotMovedByLearning()
    {
        // Nothing is planned, so nothing is ordered: the old tools go on as they were.
        var world = new SmallWorld(Works(PlannerPolicy.None, wear: 0));
        var before = world.PlantOf("works").FixedCapacity;

        world.Steps(200);

        Assert.True(ShareOf(world) < 0.6, "it learned hardly anything");
        Assert.Equal(2_000_000, world.PlantOf("works").Capacity);
        Assert.Equal(-1, before);
        Assert.Equal(200, world.Amount("works/tool/installed/tool"), 1e-9);
    }

    [Fact]
    public void Capacity_OfANewVintage_TakesTheLearnedShareOfTools()
    {
        var world = new SmallWorld(Works(PlannerPolicy.BalancedGrowth, wear: 0));
        world.Steps(151);
        var (share, capacity) = (ShareOf(world), world.PlantOf("works").Capacity);
        var tools = world.AssetOf("works", "tool").InService;

        world.Steps(20);

        // No quarter begins between the 151st and the 171st step of a hundredth of a year.
        Assert.Equal(share, ShareOf(world));
        var grown = (world.PlantOf("works").Capacity - capacity) * 1e-6;
        var added = (world.AssetOf("works", "tool").InService - tools) * 1e-6;
        Assert.True(grown > 0.01, "it grew");
        Assert.Equal(share, added / (grown * 100), 1e-3);
    }

    [Theory]
    [InlineData(WearKind.Linear, 0.4, 0)]
    [InlineData(WearKind.FixedLife, 0, 0.5)]
    public void Capacity_OfEveryVintage_WearsOutWithItsTools(WearKind kind, double wear, double life)
    {
        var record = Works(PlannerPolicy.BalancedGrowth, wear);
        record = record with
        {
            Processes =
            [
                .. record.Processes.Select(process => process with
                {
                    Equipment =
                    [
                        .. process.Equipment.Select(line => line with
                        {
                            Wear = kind, WearPerYear = wear, LifeYears = life,
                        }),
                    ],
                }),
            ],
        };
        var world = new SmallWorld(record);

        world.Steps(400);

        var asset = world.AssetOf("works", "tool");
        Assert.Equal(0, world.Meter.Max);
        Assert.InRange(asset.Worth, asset.InService, (long)(asset.InService / ShareOf(world)));

        // A quantum of a millionth of a tool makes a hundredth of a millionth in a step of a hundredth of a year.
        Assert.Equal(asset.Worth * 0.01, world.PlantOf("works").Capacity, 1.0);
    }

    [Fact]
    public void Experience_OfSeveralSites_PoolsWhatTheyMake()
    {
        var alone = new SmallWorld(Works(PlannerPolicy.None, wear: 0));
        var record = Works(PlannerPolicy.None, wear: 0);
        var pooled = new SmallWorld(record with
        {
            Sites = [.. record.Sites, SmallWorld.Plant("other", "tool", 6) with { Owner = Owner.Human }],
        });

        alone.Steps(26);
        pooled.Steps(26);

        // Two a step each for a quarter of a year against eight: what others make teaches too.
        Assert.Equal(Share(Cumulative + alone.Finished("works")), ShareOf(alone), 1e-2);
        Assert.Equal(
            Share(Cumulative + pooled.Finished("works") + pooled.Finished("other")), ShareOf(pooled), 1e-2);
        Assert.True(ShareOf(pooled) < ShareOf(alone) - 0.1);
    }

    [Fact]
    public void Experience_OfASiteThatOpensLater_DoesNotWaitForIt()
    {
        var record = Works(PlannerPolicy.None, wear: 0);
        var world = new SmallWorld(record with
        {
            Sites =
            [
                .. record.Sites, SmallWorld.Plant("later", "tool", 6) with { OpensYears = 0.5, CoverYears = 1000 },
            ],
        });

        world.Steps(26);
        var early = ShareOf(world);
        world.Steps(75);

        Assert.Equal(Share(Cumulative + (2 * 25)), early, 1e-2);
        Assert.Equal(Share(Cumulative + (2 * 100) + (6 * 50)), ShareOf(world), 1e-2);
    }

    private static double Share(double made) => 0.1 + (0.9 * Math.Pow(made / Cumulative, -Exponent));

    private static double ShareOf(SmallWorld world) => world.Shard
        .Row<ExperienceState>(world.Shard.AddressOf(Experience.Kind, "make-tool")).ShareNano * 1e-9;

    /// <summary>Tools make tools.</summary>
    private static WorldRecord Works(PlannerPolicy policy, double wear) => SmallWorld.Record(
        [SmallWorld.Good("tool")],
        [
            SmallWorld.Recipe("tool") with
            {
                Equipment = [new EquipmentRecord { Good = "tool", StockYears = 1, WearPerYear = wear }],
                Learning = new LearningRecord { Rate = 0.3, Cumulative = Cumulative, Floor = 0.1 },
            },
        ],
        SmallWorld.Plant("works", "tool", 2) with { CoverYears = 1000 }, SmallWorld.Depot()) with
    {
        Planner = new PlannerRecord { Policy = policy },
    };
}
