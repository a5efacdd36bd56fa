using System.Globalization;
using Xunit;

namespace Twin.World.Tests.Seeds;

/// <summary>The lunar industry of Metzger et al. 2013, slow and fast, beside its published figures.</summary>
public sealed class BootstrapTests
{
    private const string Metzger = "Metzger_2013";
    private const double RobotTonnes = 0.15;
    private const double ElectronicsShare = 0.15;

    private static readonly Lazy<ObservedWorld> Slow = new(() => new ObservedWorld("bootstrap-2013"));
    private static readonly Lazy<ObservedWorld> Fast = new(() => new ObservedWorld("bootstrap-2013-fast"));

    private static readonly string[] Machines =
        ["chemical-plant", "diggers", "electronics-plant", "printers", "refinery", "solar-fields", "workshops"];

    private static readonly string[] Electronics = ["boards", "fine-boards", "chips", "last-parts"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bootstrap_FirstGeneration_LandsThePublishedMass(bool isFast)
    {
        var world = World(isFast);
        var robots = world.Record.Fleets.Single().Count * RobotTonnes;

        Assert.Equal(
            ReferenceFigures.Of(Metzger, "asset_mass_gen1") / 1e3, world.OpeningTonnes() + robots, 0.05);
    }

    [Theory]
    [InlineData(false, "final_assets_slow")]
    [InlineData(true, "final_assets_fast")]
    public void Bootstrap_WhatWasFitted_MeetsItsFigureWithinATwentieth(bool isFast, string quantity)
    {
        var published = ReferenceFigures.Of(Metzger, quantity) / 1e3;

        Assert.InRange(Assets(World(isFast)), 0.95 * published, 1.05 * published);
    }

    [Fact]
    public void Bootstrap_RobotsOfTheSlowCase_AreTheFittedSixty()
    {
        var published = ReferenceFigures.Of(Metzger, "final_humanoids_slow");

        Assert.InRange(Robots(Slow.Value), 0.95 * published, 1.05 * published);
    }

    [Fact]
    public void Bootstrap_MassLanded_IsPredictedWithinAFactorOfTwo()
    {
        var slow = Landed(Slow.Value) / (ReferenceFigures.Of(Metzger, "landed_mass_minimum") / 1e3);
        var fast = Landed(Fast.Value) / (ReferenceFigures.Of(Metzger, "landed_mass_fast") / 1e3);

        Assert.InRange(slow, 0.5, 2);
        Assert.InRange(fast, 0.5, 2);
    }

    [Fact]
    public void Bootstrap_RobotsOfTheFastCase_ArePredictedWithinAFactorOfThree()
    {
        var ratio = Robots(Fast.Value) / ReferenceFigures.Of(Metzger, "final_humanoids_fast");

        Assert.InRange(ratio, 1.0 / 3, 3);
    }

    [Theory]
    [InlineData(3, "electronics_local_fraction_gen3")]
    [InlineData(4, "electronics_local_fraction_gen4")]
    [InlineData(5, "electronics_local_fraction_gen5")]
    [InlineData(6, "electronics_local_fraction_gen6")]
    public void Bootstrap_LocalElectronics_FollowThePublishedGenerations(int generation, string quantity)
    {
        var published = ReferenceFigures.Of(Metzger, quantity);

        Assert.Equal(published, LocalElectronics(Fast.Value, generation), 0.02);
        Assert.Equal(published, LocalElectronics(Slow.Value, generation), 0.02);
    }

    [Fact]
    public void Bootstrap_BeforeTheThirdGeneration_MakesNoElectronics()
    {
        var made = Electronics.Sum(good => Fast.Value.Total(good + ".output", 0, 6.6));

        Assert.Equal(0, made);
        Assert.True(Fast.Value.At("electronics-plant.in-service", 6.6) > 1, "the idle shops were not built");
    }

    [Fact]
    public void Bootstrap_OnceAllIsMadeThere_GrowsAsItsBalancedPath()
    {
        var world = Fast.Value;

        var simulated = world.Slope(year => Assets(world, year), 17, 20);

        Assert.InRange(simulated / world.Run.World.Growth.PerYear!.Value, 0.98, 1.02);
    }

    [Fact]
    [Trait("Category", "Validation")]
    public void Bootstrap_BesideThePublication_IsWhatThePageSays()
    {
        DocumentTable.Check("bootstrap-2013", Table());
    }

    private static IEnumerable<string> Table()
    {
        yield return "| figure | case | published | world | world/published | |";
        yield return "|---|---|---|---|---|---|";
        yield return Line("assets after 20 years, t", "slow", "final_assets_slow", 1e3, Assets(Slow.Value), "fitted");
        yield return Line("assets after 20 years, t", "fast", "final_assets_fast", 1e3, Assets(Fast.Value), "fitted");
        yield return Line("humanoids", "slow", "final_humanoids_slow", 1, Robots(Slow.Value), "fitted");
        yield return Line("humanoids", "fast", "final_humanoids_fast", 1, Robots(Fast.Value), "result");
        yield return Line("landed in all, t", "slow", "landed_mass_minimum", 1e3, Landed(Slow.Value), "result");
        yield return Line("landed in all, t", "fast", "landed_mass_fast", 1e3, Landed(Fast.Value), "result");
        foreach (var generation in (int[])[3, 4, 5, 6])
        {
            yield return Line($"electronics made there, generation {generation}", "fast",
                $"electronics_local_fraction_gen{generation}", 1, LocalElectronics(Fast.Value, generation), "input");
        }
    }

    private static string Line(
        string figure, string which, string quantity, double per, double simulated, string how)
    {
        var published = ReferenceFigures.Of(Metzger, quantity) / per;
        return string.Create(CultureInfo.InvariantCulture,
            $"| {figure} | {which} | {Shown(published)} | {Shown(simulated)} | {simulated / published:0.00} | {how} |");
    }

    private static string Shown(double value) =>
        value.ToString(value >= 100 ? "#,0" : value >= 2 ? "0.0" : "0.000", CultureInfo.InvariantCulture);

    private static ObservedWorld World(bool isFast) => isFast ? Fast.Value : Slow.Value;

    private static double Assets(ObservedWorld world) => Assets(world, 20);

    private static double Assets(ObservedWorld world, double year) =>
        Machines.Sum(machine => world.At(machine + ".in-service", year))
        + (RobotTonnes * world.At("robots.in-service", year));

    private static double Robots(ObservedWorld world) => world.At("robots.in-service", 20);

    /// <summary>The first generation, its spares and all that was bought. Unit: t.</summary>
    private static double Landed(ObservedWorld world) => world.OpeningTonnes()
        + (world.Record.Fleets.Single().Count * RobotTonnes)
        + world.Record.Sites.Single(site => site.Id == "depot").Stock.Sum(stock => stock.Amount)
        + world.Bought(20);

    /// <summary>Share of the electronics used over a generation that were not bought.</summary>
    private static double LocalElectronics(ObservedWorld world, int generation)
    {
        var (from, to) = ((generation - 1) * 20.0 / 6, generation * 20.0 / 6);
        var used = ElectronicsShare * (Machines.Sum(machine => world.Total(machine + ".output", from, to))
            + (RobotTonnes * world.Total("robots.output", from, to)));
        return 1 - ((world.Bought(to) - world.Bought(from)) / used);
    }
}
