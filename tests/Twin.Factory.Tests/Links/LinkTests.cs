using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Links;

public sealed class LinkTests
{
    private const int StepsPerYear = SmallWorld.StepsPerYear;
    private const double PerStep = 4;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(5, 5)]
    public void Cargo_OfALink_ArrivesAfterItsLeadAndAStepAtTheEarliest(int lead, int steps)
    {
        var world = new SmallWorld(Record(Link("road", "depot",
            "far") with
        { LeadYears = (double)lead / StepsPerYear }));

        world.Steps(steps);
        Assert.Equal(0, world.Finished("mill"));

        world.Steps(1);
        Assert.Equal(PerStep, world.Finished("mill"), 1e-6);
    }

    [Fact]
    public void Cargo_ThatIsLost_IsWeighedAsWaste()
    {
        var world = new SmallWorld(Record(Link("road", "depot", "far") with { Loss = 0.1 }));

        world.Steps(50);

        // Of what has arrived, a tenth was lost: nine parts were used or lie in the far depot.
        var arrived = world.Amount("far/iron") + (world.Finished("mill") * 1);
        Assert.Equal(arrived / 9 * 1e9, (double)world.Quanta("waste/residual-mass") - (double)Spent(world), 1e5);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Cargo_BeyondTheCapacity_StaysBehind()
    {
        var world = new SmallWorld(Record(Link("road", "depot", "far") with { CapacityPerYear = 3 * StepsPerYear }));

        world.Steps(21);

        Assert.Equal(60, world.Finished("mill"), 1e-5);
        Assert.Equal(1e4 - 63, world.Amount("depot/iron"), 1e-5);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 0)]
    [InlineData(8, 0)]
    [InlineData(3, 0.1)]
    [InlineData(8, 0.25)]
    public void Supply_OverALink_IsSteadyAfterTheStart(int lead, double loss)
    {
        var link = Link("road", "depot", "far") with { LeadYears = (double)lead / StepsPerYear, Loss = loss };
        var world = new SmallWorld(Record(link));
        world.Steps(6 * (lead + 1));

        for (var step = 0; step < 30; step++)
        {
            var (finished, left) = (world.Finished("mill"), world.Amount("depot/iron"));
            world.Steps(1);
            Assert.Equal(PerStep, world.Finished("mill") - finished, 1e-5);
            Assert.Equal(PerStep / (1 - loss), left - world.Amount("depot/iron"), 1e-4);
        }
    }

    [Fact]
    public void Supply_OverTwoLinks_ReachesTheEnd()
    {
        var record = Record(Link("first", "depot", "port"), Link("second", "port", "far"));
        var world = new SmallWorld(record with
        {
            Sites = [.. record.Sites,
            new SiteRecord { Id = "port", Kind = SiteKind.Depot }]
        });
        world.Steps(30);

        for (var step = 0; step < 20; step++)
        {
            var finished = world.Finished("mill");
            world.Steps(1);
            Assert.Equal(PerStep, world.Finished("mill") - finished, 1e-5);
        }
    }

    [Fact]
    public void Supply_BoughtAtThePort_ReachesTheFarDepot()
    {
        var record = Record(Link("road", "depot", "far"));
        var world = new SmallWorld(record with
        {
            Sites = [.. record.Sites.Where(site => site.Id != "depot"), SmallWorld.Depot()],
            Market = new MarketRecord
            {
                Money = "usd", Cash = 1e6, Imports = [new TradeRecord { Good = "iron", Price = 1 }],
            },
        });

        world.Steps(60);

        Assert.InRange(world.Finished("mill"), 50 * PerStep, 60 * PerStep);
        Assert.InRange(-world.Amount("outside/iron"), 50 * PerStep, 70 * PerStep);
    }

    /// <summary>The mill itself wastes the mass of its iron: its product weighs nothing.</summary>
    private static Int128 Spent(SmallWorld world) => (Int128)Math.Round(world.Finished("mill") * 1e9);

    private static LinkRecord Link(string id, string from, string to) => new()
    {
        Id = id, From = from, To = to, Goods = ["iron"], CapacityPerYear = 1e6,
    };

    private static WorldRecord Record(params LinkRecord[] links) => SmallWorld.Record(
        [SmallWorld.Money, SmallWorld.Good("iron", 1e-6, 1000), SmallWorld.Good("show")],
        [SmallWorld.Recipe("show", SmallWorld.Of("iron", 1))],
        SmallWorld.Plant("mill", "show", PerStep) with { Depot = "far", CoverYears = 100 },
        new SiteRecord { Id = "far", Kind = SiteKind.Depot }, SmallWorld.Depot(SmallWorld.Of("iron", 1e4))) with
    {
        Links = links,
    };
}
