using Twin.World.Records;
using Xunit;

namespace Twin.Factory.Tests.Plants;

/// <summary>Recipes that leave no mass or energy to spare: rounding must neither make matter nor lose output.</summary>
public sealed class PlantMassTests
{
    public static TheoryData<double, double, double, int, double> Recipes() => new()
    {
        // Quantum of the input, quantum of the output, mass of an output, lead, yield.
        { 1e-6, 1e-6, 1000, 0, 1 }, { 1, 1e-6, 1000, 0, 1 }, { 1e-6, 1, 1000, 0, 1 }, { 1e-3, 1, 333, 2, 1 },
        { 1e-6, 1e-3, 1, 1, 0.9 }, { 1, 1e-3, 17, 5, 0.37 },
    };

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Recipe_WithoutMassToSpare_NeverLacksAQuantum(
        double inQuantum, double outQuantum, double kilograms, int lead, double yield)
    {
        const int Steps = 400;
        const double PerStep = 0.7713;
        var goods = new[] { SmallWorld.Good("ore", inQuantum, 1000), SmallWorld.Good("part", outQuantum, kilograms) };
        var recipe = SmallWorld.Recipe("part", SmallWorld.Of("ore", kilograms * yield / 1000)) with
        {
            Yield = yield,
            LeadYears = (double)lead / SmallWorld.StepsPerYear,
        };
        var world = new SmallWorld(SmallWorld.Record(
            goods, [recipe], SmallWorld.Plant("shop", "part", PerStep) with { CoverYears = 1000 },
                SmallWorld.Depot(SmallWorld.Of("ore", 1e6))));

        world.Steps(Steps + lead);

        var made = world.Amount("depot/part") + world.Amount("shop/made/part");
        var slack = outQuantum + (inQuantum * 1000 / kilograms) + 1e-4;
        Assert.Equal(0, world.Meter.Max);
        Assert.InRange(made, (PerStep * Steps) - slack - (1 / yield), (PerStep * Steps) + 1e-6);
    }

    [Fact]
    public void Recipe_OfCoarseQuantaWithoutMassToSpare_MakesAPartOfEachWholeQuantum()
    {
        // A quantum of ore weighs 1 t, a part 0.777 t: what a posting cannot use of its ore is waste and never carried.
        var goods = new[] { SmallWorld.Good("ore", 1, 1000), SmallWorld.Good("part", 1, 777) };
        var world = new SmallWorld(SmallWorld.Record(
            goods, [SmallWorld.Recipe("part", SmallWorld.Of("ore", 0.777))],
            SmallWorld.Plant("shop", "part", 0.7713) with { CoverYears = 1000 },
            SmallWorld.Depot(SmallWorld.Of("ore", 1e6))));

        world.Steps(400);

        var made = world.Amount("depot/part") + world.Amount("shop/made/part");
        Assert.InRange(made / (0.7713 * 400), 0.77, 0.777);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Recipe_WithAByproduct_SharesTheMassOfItsInput()
    {
        var goods = new[]
        {
            SmallWorld.Good("ore", 1e-3, 1000), SmallWorld.Good("metal", 1e-6, 1000),
                SmallWorld.Good("slag", 1e-3, 1000),
        };
        var recipe = SmallWorld.Recipe("metal",
            SmallWorld.Of("ore", 1.5)) with
        { Byproducts = [SmallWorld.Of("slag", 0.4)] };
        var world = new SmallWorld(SmallWorld.Record(
            goods, [recipe], SmallWorld.Plant("mill", "metal", 3) with { CoverYears = 1000 },
                SmallWorld.Depot(SmallWorld.Of("ore", 1000))));

        world.Steps(100);

        Assert.Equal(300, world.Amount("depot/metal") + world.Amount("mill/made/metal"), 0.01);
        Assert.Equal(120, world.Amount("depot/slag") + world.Amount("mill/made/slag"), 0.01);
        Assert.Equal(300 * 0.1 * 1e9, (double)world.Quanta("waste/residual-mass"), 2e7);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Mine_WithAFallingGrade_TakesTheRockOfTheIntegralAndStopsAtItsReserve()
    {
        var goods = new[]
        {
            SmallWorld.Good("rock", 1e-6, 1000) with { Kind = GoodKind.Nature }, SmallWorld.Good("ore", 1e-6, 1000),
        };
        var mine = SmallWorld.Plant("pit", "ore", 1) with
        {
            Kind = SiteKind.Mine,
            Reserve = 400,
            GradeAtEnd = 0.5,
            CoverYears = 100
        };
        var world = new SmallWorld(SmallWorld.Record(goods, [SmallWorld.Recipe("ore", SmallWorld.Of("rock", 2))], mine,
            SmallWorld.Depot()));

        world.Steps(500);

        // Grade 1 − u/2 at the share u of the reserve: ∫ 2/(1 − u/2) du = 4 ln 2 per unit; steps see the grade at
        // their start.
        var rock = -world.Amount("nature/rock");
        Assert.Equal(400, world.Finished("pit"), 1e-9);
        Assert.InRange(rock / (400 * 4 * Math.Log(2)), 1 - (0.5 / 400 / Math.Log(2)) - 1e-5, 1);
        Assert.Equal(0, world.Meter.Max);
    }

    [Fact]
    public void Solar_WithAMonthlyProfile_GivesEachMonthItsShare()
    {
        double[] profile = [0.4, 0.6, 0.9, 1.2, 1.4, 1.5, 1.5, 1.4, 1.2, 0.9, 0.6, 0.4];
        var sunlight = SmallWorld.Good("sunlight", 1e-3) with { Kind = GoodKind.Nature, EnergyJ = 3.6e9 };
        var recipe = SmallWorld.Recipe("power", SmallWorld.Of("sunlight", 1.5));
        var park = SmallWorld.Plant("park", "power", 0) with
        {
            Kind = SiteKind.SolarPlant,
            CapacityPerYear = 1200,
            MonthlyProfile = profile,
        };
        var record = SmallWorld.Record([sunlight, SmallWorld.Power], [recipe], park) with
        {
            From = new DateOnly(2025, 4, 1),
            StepMicros = Twin.World.Assembly.StepClock.YearMicros / 48,
        };
        var world = new SmallWorld(record);

        for (var month = 0; month < 24; month++)
        {
            var before = world.Finished("park");
            world.Steps(4);
            Assert.Equal(100 * profile[(month + 3) % 12], world.Finished("park") - before, 0.01);
        }

        Assert.Equal(0, world.Meter.Max);
    }
}
