using System.Globalization;
using Xunit;

namespace Twin.World.Tests.Seeds;

/// <summary>The lunar factory of 1980 beside the figures of its publication.</summary>
public sealed class LunarSeedTests
{
    private const string Lmf = "NASA_LMF_1980";
    private const double DaylightHours = 4383;

    private static readonly Lazy<ObservedWorld> Shipped = new(() => new ObservedWorld("lunar-seed"));

    private static readonly string[] Machines =
    [
        "chemical-plant", "computers", "electronics-plant", "fabrication-plant", "mining-robots", "other-machines",
        "paving-robots", "repair-robots", "solar-canopy",
    ];

    [Fact]
    public void Seed_ThatLands_HasThePublishedMassPowerAndArea()
    {
        var world = Shipped.Value;

        Assert.Equal(ReferenceFigures.Of(Lmf, "seed_mass") / 1e3, world.OpeningTonnes(), 0.5);
        Assert.Equal(ReferenceFigures.Of(Lmf, "power"), Megawatts(world), 0.02);
        Assert.Equal(Math.PI * Math.Pow(ReferenceFigures.Of(Lmf, "platform_radius"), 2), Platform(world), 50.0);
    }

    [Fact]
    public void Seed_OnceGrowing_DoublesWithinAFifthOfThePublishedReplicationTime()
    {
        var published = ReferenceFigures.Of(Lmf, "replication_time");

        Assert.InRange(DoublingYears(Shipped.Value), 0.8 * published, 1.2 * published);
    }

    [Fact]
    public void Seed_InItsFirstYear_MakesNearlyItsOwnMass()
    {
        Assert.InRange(Made(Shipped.Value, 0, 1) / Shipped.Value.OpeningTonnes(), 0.8, 1.1);
    }

    [Fact]
    public void Seed_OverItsRun_ImportsWithinThePublishedClosureByMass()
    {
        var (low, high) = ReferenceFigures.RangeOf(Lmf, "mass_closure_baseline");

        Assert.InRange(ClosureByMass(Shipped.Value), low, high);
    }

    [Fact]
    public void Seed_WithFlightsThatDoNotMultiply_StopsDoubling()
    {
        var world = new ObservedWorld("lunar-seed", "market.imports.vitamins.limit=15 t/yr");

        Assert.InRange(world.Slope(year => Mass(world, year), 1, 1.9), 0.4, 0.9);
        Assert.InRange(world.Slope(year => Mass(world, year), 4, 6), 0, 0.3);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Seed_ByThroughputWearAndWaitingAlone_GrowsNearlyAsItsPath(double waitYears)
    {
        // A seed that makes its own mass in a year, wears 3 % of it and waits for the copy: (g + 0.03)·e^(g·wait) = 1.
        // The path is slower by what the chain from pit to assembly takes.
        var (low, high) = (0.0, 2.0);
        for (var i = 0; i < 60; i++)
        {
            var g = (low + high) / 2;
            if ((g + 0.03) * Math.Exp(g * waitYears) < 1) low = g;
            else high = g;
        }

        var path = Theory.WorldGrowth.Of(WithWait(waitYears)).Stepped!.PerYear;

        Assert.InRange(path, 0.92 * low, low);
    }

    [Fact]
    [Trait("Category", "Validation")]
    public void Seed_BesideThePublication_IsWhatThePageSays()
    {
        DocumentTable.Check("lunar-seed", Table(Shipped.Value));
    }

    private static IEnumerable<string> Table(ObservedWorld world)
    {
        var seed = Published("seed_mass") / 1e3;
        var area = Math.PI * Math.Pow(Published("platform_radius"), 2);
        var path = Math.Log(2) / world.Run.World.Growth.PerYear!.Value;
        yield return "| figure | published | world | |";
        yield return "|---|---|---|---|";
        yield return Row("seed, t", seed, world.OpeningTonnes(), "0.0", "input");
        yield return Row("power by day, MW", Published("power"), Megawatts(world), "0.00", "input");
        yield return Row("platform, m2", area, Platform(world), "0", "input");
        yield return Row("closure by mass", Published("mass_closure_baseline"), ClosureByMass(world), "0.000", "input");
        yield return Row("made in the first year, t", seed, Made(world, 0, 1), "0.0", "input, less the first filling");
        yield return Row("doubling time, yr", Published("replication_time"), DoublingYears(world), "0.00", "result");
        yield return Row("the same, balanced path, yr", Published("replication_time"), path, "0.00", "result");
        yield return Row("machines after six doublings, t", seed * 64, Mass(world, 6), "0", "result, at six years");
        yield return Row("vitamins bought by then, t", seed * 63 * 0.07, world.Bought(6), "0", "result");
    }

    private static double Published(string quantity) => ReferenceFigures.Of(Lmf, quantity);

    private static string Row(string figure, double published, double simulated, string format, string how)
    {
        var (left, right) = (Shown(published, format), Shown(simulated, format));
        return $"| {figure} | {left} | {right} | {how} |";
    }

    private static string Shown(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static Records.WorldRecord WithWait(double years)
    {
        var world = ObservedWorld.Read("lunar-seed").World!;
        return world with
        {
            Processes = [.. world.Processes.Select(process => process with
            {
                Equipment = [.. process.Equipment.Select(line => line with { BuildYears = years })],
            })],
        };
    }

    private static double DoublingYears(ObservedWorld world) =>
        Math.Log(2) / world.Slope(year => Mass(world, year), 2, 6);

    private static double Mass(ObservedWorld world, double year) =>
        Machines.Sum(machine => world.At(machine + ".in-service", year));

    private static double Made(ObservedWorld world, double from, double to) =>
        Machines.Sum(machine => world.Total(machine + ".output", from, to));

    private static double ClosureByMass(ObservedWorld world) =>
        1 - (world.Bought(6) / Made(world, 0, 6));

    private static double Megawatts(ObservedWorld world) =>
        world.Record.Sites.Single(site => site.Id == "canopy").CapacityPerYear / DaylightHours;

    private static double Platform(ObservedWorld world) =>
        world.Record.Sites.Single(site => site.Id == "paver").CapacityPerYear;
}
