using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests;

public sealed class WorldFileTests
{
    private static readonly string Full = Path.Combine(Repository.Tests, "Worlds", "full.yaml");

    [Fact]
    public void Read_OfAFileWithEveryKey_FillsTheRecords()
    {
        var reading = WorldFile.Read(Full);

        Assert.Equal("", string.Join("\n", reading.Errors));
        var world = reading.World!;
        Assert.Equal("full", world.Name);
        Assert.Equal(7UL, world.Seed);
        Assert.Equal(5_478L * 86_400_000_000, world.UntilMicros);
        Assert.Equal(7_889_400_000_000, world.StepMicros);
        var metal = world.Processes.Single(p => p.Id == "make-metal");
        Assert.Equal(["electricity", "ore", "robot-hours"], metal.Inputs.Select(i => i.Good));
        Assert.Equal([0.5, 1.6, 2], metal.Inputs.Select(i => i.Amount));
        Assert.Equal(0.92, metal.Yield, 15);
        Assert.Equal(0.25, metal.LeadYears);
        var machine = metal.Equipment[0];
        Assert.Equal((0.08, 4, WearKind.Linear, 0.03, 0),
            (machine.StockYears, machine.BuildYears, machine.Wear, machine.WearPerYear, machine.LifeYears));
        var robot = metal.Equipment[1];
        Assert.Equal((0.8, 0.5, WearKind.Exponential, 0.1),
            (robot.StockYears, robot.BuildYears, robot.Wear, robot.WearPerYear));
        Assert.Equal(WearKind.FixedLife, world.Processes.Single(p => p.Id == "dig").Equipment[0].Wear);
    }

    [Fact]
    public void Read_OfAFileWithEveryKey_FillsSitesFleetsAndMarket()
    {
        var world = WorldFile.Read(Full).World!;

        var battery = world.Sites.Single(s => s.Id == "battery");
        Assert.Equal(("electricity", "battery-pack", 1.0, 10.0, 15.0),
            (battery.Stores, battery.StorageEquipment, battery.StoragePerUnit, battery.StorageUnits,
            battery.StorageLifeYears));
        Assert.Equal(12, world.Sites.Single(s => s.Id == "park").MonthlyProfile.Count);
        var fleet = world.Fleets.Single();
        Assert.Equal((100.0, 0.2, 5.0), (fleet.Count, fleet.OpeningGrowthPerYear!.Value, fleet.LifeYears));
        Assert.Equal((0.75, 1000.0, 8.0), (fleet.Duty, fleet.MtbfHours, fleet.MttrHours));
        Assert.Equal(0.0004, fleet.Inputs.Single().Amount, 1e-18);
        var import = world.Market!.Imports.Single();
        Assert.Equal((5.0, 10_000.0, 0.03, 0.2),
            (import.Price, import.LimitPerYear, import.LimitGrowthPerYear, import.LeadYears));
        Assert.Equal(double.PositiveInfinity, world.Market.Exports.Single().LimitPerYear);
        Assert.Equal(0.2, world.Planner.GrowthPerYear!.Value, 15);
        Assert.Equal("processes.make-metal.lead", world.Priors.Single().Path);
        Assert.Equal(new SourceRecord
        {
            Path = "processes.make-metal.lead",
            Value = "0.25 yr",
            Low = "0.1 yr",
            High = "0.5 yr",
            Source = "assumption"
        }, world.Sources.Single(source => source.Path == "processes.make-metal.lead"));
        Assert.EndsWith("full.yaml", world.Files.Single().Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfASiteThatOpensLater_TakesItsTimeInYears()
    {
        var sites = WorldFile.Read(Full).World!.Sites;

        Assert.Equal(0.5, sites.Single(site => site.Id == "mine-a").OpensYears);
        Assert.All(sites.Where(site => site.Id != "mine-a"), site => Assert.Equal(0, site.OpensYears));
    }

    [Fact]
    public void Read_OfTheHumanEconomy_KeepsWhatStandsAndLeavesTheRestToTheEconomy()
    {
        var world = WorldFile.Read(Path.Combine(Repository.Tests, "Worlds", "full.yaml")).World!;

        var human = world.Human!;

        Assert.Equal((0.03, 0.05), (human.GrowthPerYear, human.Diversion));
        Assert.Equal(
            new HumanGoodRecord
            {
                Good = "metal", OutputPerYear = 1850, LifeYears = 40, InService = 3e4, PastGrowthPerYear = 0.04,
                ClaimPerYear = 1,
            },
            human.Goods[0]);
        Assert.Equal(
            new HumanGoodRecord { Good = "other", OutputPerYear = 200_000, GrowthPerYear = 0.02, Diversion = 0.5 },
            human.Goods[1]);
        Assert.Equal("g1", world.Market!.Grid);
    }

    [Fact]
    public void Places_OfALoopThatCannotLive_PointAtItsProcess()
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Tests, "Worlds", "not-viable.yaml"));
        Assert.NotNull(reading.World);

        var error = reading.Places!.NotViable("processes.make-corn", "it shrinks by 9 % a year", "lower its inputs");

        Assert.Equal(("TW1901", 11, 3), (error.Code, error.Line, error.Column));
        Assert.Equal("the loop is not viable: it shrinks by 9 % a year", error.What);
        Assert.Equal("lower its inputs", error.Fix);
    }

    [Fact]
    public void Read_OfAMissingFile_SaysSo()
    {
        var reading = WorldFile.Read("no/such/world.yaml");

        Assert.Null(reading.World);
        Assert.Equal("TW1001", Assert.Single(reading.Errors).Code);
    }

    [Fact]
    public void Read_WithAStepThatDoesNotDivideTheYear_RefusesAPlantByTheHour()
    {
        var path = Path.Combine(Repository.Root, "scenarios", "gigasite.yaml");

        var fits = WorldFile.Read(path, ["step=24 h"]);
        var errors = WorldFile.Read(path, ["step=7 h"]).Errors;

        Assert.Equal(8_760, fits.World!.Sites.Single(site => site.Id == "solar-park").HourlyProfile.Count);
        Assert.Equal(1, fits.World.Sites.Single(site => site.Id == "solar-park").HourlyProfile.Average(), 12);
        Assert.Equal("TW1431", Assert.Single(errors).Code);
        Assert.Equal("sites.solar-park.hourly", errors[0].Where);
    }

    [Fact]
    public void Hourly_ReadAgainFromTheTextsOfARun_KeepsItsHours()
    {
        var first = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", "gigasite.yaml"));

        var again = WorldFile.ReadTexts(first.Texts, ["until=2 yr"]);

        Assert.Equal("", string.Join("\n", again.Errors));
        Assert.Equal(
            first.World!.Sites.Single(site => site.Id == "solar-park").HourlyProfile,
            again.World!.Sites.Single(site => site.Id == "solar-park").HourlyProfile);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ~")]
    [InlineData("null")]
    public void Override_WithoutAValue_IsRefused(string nothing)
    {
        var path = Path.Combine(Repository.Root, "scenarios", "gigasite.yaml");

        var errors = WorldFile.Read(path, [$"fleets.hands.individual={nothing}"]).Errors;

        Assert.Equal("TW1110", Assert.Single(errors).Code);
    }
}
