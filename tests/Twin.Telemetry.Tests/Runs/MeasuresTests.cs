using Twin.Telemetry.Runs;
using Xunit;

namespace Twin.Telemetry.Tests.Runs;

/// <summary>Numbers of a small world that has one of everything, held against laws and against its ledger.</summary>
[Collection(Shown.Collection)]
public sealed class MeasuresTests : IDisposable
{
    private const double Days = 700;

    private readonly Shown _shown = new Shown(Repository.Towns()).To(Days);

    public void Dispose() => _shown.Dispose();

    [Fact]
    public void Links_ThatCarry_ShowWhatArrivedAndWhatIsOnItsWay()
    {
        var arrived = _shown.Value("twin.flow.mass", "here", "there", "metal");
        var made = _shown.Value("twin.product.produced", "shop", "machine");

        // Whatever the shop made, it made of metal that came by road.
        Assert.InRange(arrived, made * 1_100 * (1 - 1e-9), double.MaxValue);
        Assert.InRange(_shown.Value("twin.shipment.active", "road"), 1, 3);
    }

    [Fact]
    public void Robots_OfASmallWorld_DriveAtTheSpeedOfTheirFleetOrStand()
    {
        var world = Repository.Run("fleet-1m.yaml", "fleets.workers.count=200 robot");
        using var shown = new Shown(world, "test/0002");
        var mostMoving = 0.0;

        for (var minute = 5; minute <= 1_440; minute += 5)
        {
            var reading = shown.To(minute / 1_440.0).Meter.Reading;
            var speeds = Of(reading, "twin.robot.speed");

            Assert.Equal(Of(reading, "twin.fleet.size").Sum(), speeds.Length);
            Assert.All(speeds, speed => Assert.True(speed is 0 or 1, $"{speed}"));
            Assert.Equal(MovingOf(reading), speeds.Sum());
            mostMoving = Math.Max(mostMoving, speeds.Sum());
        }

        Assert.InRange(mostMoving, 1, 199);
    }

    private static double[] Of(Reading reading, string instrument) =>
    [
        .. Enumerable.Range(0, reading.Layout.Series.Count)
            .Where(i => reading.Layout.Series[i].Instrument.Name == instrument)
            .Select(i => reading.Values[i]).Where(double.IsFinite),
    ];

    private static double MovingOf(Reading reading) => Enumerable.Range(0, reading.Layout.Series.Count)
        .Where(i => reading.Layout.Series[i].Instrument.Name == "twin.fleet.size"
            && Equals(reading.Layout.Series[i].Attributes[^1].Value, "moving"))
        .Sum(i => reading.Values[i]);

    [Fact]
    public void Energy_OfAllRoles_BalancesUpToWhatIsLostAndPerishes()
    {
        double Energy(string site, string role) =>
            _shown.Value("twin.energy.transferred", site, role, "electricity");
        var (charged, discharged) = (Energy("store", "charge"), Energy("store", "discharge"));
        var made = Energy("park", "generation") + discharged;
        var used = Energy("smelter", "load") + Energy("shop", "load") + charged;

        Assert.InRange(charged, 1, double.MaxValue);
        Assert.InRange(discharged, 1, charged * 0.88);
        Assert.Equal(
            (charged * 0.88) - discharged, _shown.Value("twin.energy.storage.level", "store"), charged * 1e-6);

        // A flow that nobody takes perishes; nobody takes what was not made.
        Assert.InRange(used, 1, made);
        Assert.InRange(_shown.Value("twin.energy.unserved", "grid"), 0, made);
        Assert.InRange(_shown.Value("twin.energy.served", "grid"), used, made * (1 + 1e-9));

        // Batteries that retire take their room with them, and leave what they held to the others.
        Assert.InRange(_shown.Value("twin.energy.storage.charge", "store"), 0, 1.1);
    }

    [Fact]
    public void Power_OfTheLastInterval_IsTheChangeOfEnergyByTime()
    {
        var before = _shown.Value("twin.energy.transferred", "park", "generation", "electricity");
        var since = _shown.Value("twin.sim.elapsed");
        _shown.To(Days + 60);

        _shown.Meter.Publish();
        var after = _shown.Value("twin.energy.transferred", "park", "generation", "electricity");
        var seconds = _shown.Value("twin.sim.elapsed") - since;
        var capacity = _shown.Value("twin.energy.capacity", "park", "electricity");
        var power = _shown.Value("twin.energy.power", "park", "generation", "electricity");

        Assert.InRange((after - before) / seconds / capacity, 0.5, 2);
        Assert.InRange(power / capacity, 0.9, 1.1);
    }

    [Fact]
    public void Yield_BelowOne_ScrapsWhatItSays()
    {
        var (made, scrapped) = (
            _shown.Value("twin.product.produced", "smelter", "metal"),
            _shown.Value("twin.product.scrapped", "smelter", "metal", "yield"));

        Assert.Equal(0.1, scrapped / (made + scrapped), 3);
        Assert.Equal(made * 1_000, _shown.Value("twin.site.output.mass", "smelter", "metal"), made * 1e-6);
        Assert.InRange(_shown.Value("twin.site.utilization", "smelter", "capacity"), 0.01, 1);
    }

    [Fact]
    public void Market_ThatSells_ShowsTheMassThatWasPaidFor()
    {
        var bought = _shown.Value("twin.loop.import.mass", "other");
        var robots = _shown.Value("twin.product.produced", "robots", "robot");

        Assert.InRange(bought, robots * 10, double.MaxValue);
    }

    [Fact]
    public void Fleet_InCohorts_CountsItsRobotsAndTheirFailures()
    {
        string[] crew = ["here", "crew", "robot"];
        var (up, down) = (
            _shown.Value("twin.fleet.size", [.. crew, "up"]), _shown.Value("twin.fleet.size", [.. crew, "down"]));
        var came = _shown.Value("twin.robot.commissioned", [.. crew, "built"]);
        var went = _shown.Value("twin.robot.retired", [.. crew, "end-of-life"]);

        Assert.Equal(100 + came - went, up + down);

        // A step is 175 h and a repair 8 h, so 0.8 % are down whenever a step ends: 100 robots, 96 steps.
        Assert.InRange(_shown.Value("twin.robot.failures", [.. crew, "breakdown"]), 30, 150);
    }

    [Fact]
    public void Stock_OfADepot_IsTheLedgersAndItsCoverIsPositive()
    {
        var world = _shown.Run.World;
        var metal = world.Goods["metal"];
        var balance = world.Goods.Amount(metal, world.Ledger.Balance(world.DepotAccounts["here"][metal]));

        Assert.Equal(balance * 1_000, _shown.Value("twin.stock.mass", "here", "metal"));
        Assert.InRange(_shown.Value("twin.stock.cover", "here", "metal"), 0, double.MaxValue);
    }
}
