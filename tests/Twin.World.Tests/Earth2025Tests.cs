using System.Globalization;
using Twin.Domain.Accounts;
using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;
using Xunit;

namespace Twin.World.Tests;

/// <summary>The first real world: that it is whole, sourced, conserving, repeatable, and that it grows.</summary>
public sealed class Earth2025Tests
{
    private const string TwoYears = "until=2 yr";

    private static readonly string Path =
        System.IO.Path.Combine(Repository.Root, "scenarios", "earth-2025.yaml");

    [Fact]
    public void Earth_AsShipped_IsAWorldWithoutErrors()
    {
        var reading = WorldFile.Read(Path);

        Assert.Equal("", string.Join("\n", reading.Errors));
        Assert.Equal("earth-2025", reading.World!.Name);
    }

    [Fact]
    public void Earth_AsShipped_RunsThirtyYearsByFiveDays()
    {
        var world = Read();

        Assert.Equal(5 / 365.25, StepClock.StepYears(world), 12);
        Assert.Equal(30, world.UntilMicros / (double)StepClock.YearMicros, 2);
    }

    [Theory]
    [InlineData("iron-ore")]
    [InlineData("steel")]
    [InlineData("alumina")]
    [InlineData("aluminium")]
    [InlineData("copper")]
    [InlineData("polysilicon")]
    [InlineData("wafers")]
    [InlineData("cells")]
    [InlineData("modules")]
    [InlineData("lithium")]
    [InlineData("battery-cells")]
    [InlineData("batteries")]
    [InlineData("magnets")]
    [InlineData("logic-wafers")]
    [InlineData("memory")]
    [InlineData("accelerators")]
    [InlineData("servers")]
    [InlineData("compute")]
    [InlineData("motors")]
    [InlineData("actuators")]
    [InlineData("arms")]
    [InlineData("robots")]
    [InlineData("trucks")]
    [InlineData("transport")]
    [InlineData("machine-tools")]
    [InlineData("fab-tools")]
    [InlineData("transformers")]
    [InlineData("solar-fields")]
    [InlineData("electricity")]
    [InlineData("heat")]
    public void Earth_FromOreToRobots_MakesTheGoodInsideTheLoop(string good)
    {
        var world = Read();

        var makers = world.Processes.Where(process => process.Output == good)
            .SelectMany(process => world.Sites.Where(site => site.Process == process.Id && site.Owner == Owner.Loop));

        Assert.NotEmpty(makers);
    }

    [Fact]
    public void Earth_AsShipped_IsTheWholeWorld()
    {
        var world = Read();

        var made = world.Processes.Select(process => process.Output).Distinct().Count();
        Assert.True(made >= 30 && world.Processes.Count >= 30, $"{made} goods, {world.Processes.Count} processes");
        Assert.True(world.Sites.Count(site => site.Process is not null) >= 25);
    }

    [Theory]
    [InlineData("other-materials")]
    [InlineData("fine-materials")]
    [InlineData("fuel")]
    [InlineData("rare-earths")]
    [InlineData("mature-chips")]
    [InlineData("precision-parts")]
    [InlineData("lithography")]
    [InlineData("labour")]
    public void Earth_WhatNobodyMakesInside_IsBoughtOfHumansWithinALimit(string good)
    {
        var world = Read();

        Assert.Contains(world.Market!.Imports, trade => trade.Good == good);
        Assert.Contains(world.Human!.Goods, human => human.Good == good && human.OutputPerYear > 0);
        Assert.DoesNotContain(world.Processes, process => process.Output == good);
    }

    [Fact]
    public void Earth_EveryNumberOfTheWorld_NamesItsSource()
    {
        var world = Read();
        var sourced = world.Sources.Select(source => source.Path).ToHashSet(StringComparer.Ordinal);

        var bare = WorldNumbers.PathsOf(world)
            .Where(path => !sourced.Contains(path) && !sourced.Contains(OfCapital(path))).ToList();

        Assert.True(WorldNumbers.PathsOf(world).Count() > 1_000, "the list of numbers is not the world's");
        Assert.Equal("", string.Join("\n", bare));
    }

    [Fact]
    public void Earth_EveryAssumption_HasARangeAroundIt()
    {
        var assumptions = Read().Sources.Where(source => source.Source == SourceRecord.Assumption).ToList();

        Assert.NotEmpty(assumptions);
        Assert.All(assumptions, source => Assert.True(Holds(source), $"{source.Path}: {source.Low} … {source.High}"));
    }

    [Fact]
    public void Earth_BalancedPath_IsCertifiedAndNamesWhatIsBought()
    {
        var world = Read();

        var growth = Theory.WorldGrowth.Of(world);
        var imports = Theory.WorldImports.Of(world, growth);

        Assert.InRange(growth.Stepped!.PerYear, 0.1, 0.7);
        Assert.InRange(growth.Stepped.Lower, 1 - 1e-9, growth.Stepped.Upper);
        Assert.InRange(growth.Stepped.Upper, growth.Stepped.Lower, 1 + 1e-9);
        Assert.Contains("other-materials", imports.Goods);
        Assert.InRange(imports.OutsideShare!.Value, Theory.WorldGrowth.OutsideShareMax, 0.5);
        Assert.Contains("above 5 %", growth.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Earth_OverTwoYears_ConservesEveryGoodMassAndEnergy()
    {
        var world = WorldAssembly.Assemble(Read(TwoYears), "test");
        var meter = new ImbalanceMeter(world.Ledger);
        world.Ledger.Observer = meter;

        Run(world);

        Assert.Equal(0, meter.Max);
        Assert.True(world.Ledger.Postings > 100_000, "the run posted hardly anything");
    }

    [Fact]
    public void Earth_OverTwoYears_GrowsInEveryGoodOfTheLoop()
    {
        var run = Run(WorldAssembly.Assemble(Read(TwoYears), "test"));

        var reports = GoodReport.Of(run);

        Assert.True(reports.Count >= 36, string.Join(", ", reports.Select(report => report.Good)));
        Assert.All(
            reports, report => Assert.True(report.GrowthPerYear > 0.1, $"{report.Good}: {report.GrowthPerYear}"));
    }

    [Fact]
    public void Earth_WithoutSeasonsAndPoorerOre_GrowsAsItsBalancedPath()
    {
        var world = Steady(Read("until=12 yr"));

        var report = GrowthReport.Of(Run(WorldAssembly.Assemble(world, "test")));

        Assert.InRange(report.SimulatedPerYear!.Value / report.BalancedPerYear!.Value, 0.997, 1.003);
    }

    [Fact]
    public void Earth_AsShipped_GrowsAsItsPlannerAims()
    {
        var world = Read();

        var report = GrowthReport.Of(Run(WorldAssembly.Assemble(world, "test")));

        Assert.InRange(report.SimulatedPerYear!.Value / world.Planner.GrowthPerYear!.Value, 0.98, 1.02);
        Assert.InRange(report.SimulatedPerYear.Value / report.BalancedPerYear!.Value, 0.95, 1);
    }

    [Theory]
    [InlineData("sites.logic-fab.capacity=0.3 wafer/yr")]
    [InlineData("sites.steelworks.capacity=20000 t/yr")]
    [InlineData("fleets.humanoids.count=1080 robot")]
    [InlineData("planner.policy=fixed-shares")]
    public void Earth_OffItsPath_ComesBackToTheRateOfGrowth(string start)
    {
        var world = Read("until=18 yr", start);

        var report = GrowthReport.Of(Run(WorldAssembly.Assemble(world, "test")));

        Assert.InRange(report.SimulatedPerYear!.Value / world.Planner.GrowthPerYear!.Value, 0.98, 1.02);
    }

    [Fact]
    public void Earth_RunTwice_EndsInTheSameState()
    {
        var first = Run(WorldAssembly.Assemble(Read("until=90 d"), "test"));
        var second = Run(WorldAssembly.Assemble(Read("until=90 d"), "test"));
        var other = Run(WorldAssembly.Assemble(Read("until=90 d", "seed=7"), "test"));

        Assert.Equal(Hash(first), Hash(second));
        Assert.NotEqual(Hash(first), Hash(other));
    }

    private static WorldRecord Read(params string[] overrides)
    {
        var reading = WorldFile.Read(Path, overrides);
        return reading.World ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
    }

    /// <summary>What a class of plants says of its lines stands once, with the capital.</summary>
    private static string OfCapital(string path)
    {
        var parts = path.Split('.');
        return parts is ["processes", var process, "equipment", _, "build" or "life"]
            ? $"processes.{process}.capital.{parts[^1]}"
            : path;
    }

    /// <summary>The balanced path knows neither months nor poorer ore nor slack; without them the two must
    /// meet.</summary>
    private static WorldRecord Steady(WorldRecord world) => world with
    {
        Planner = new PlannerRecord(),
        Sites = [.. world.Sites.Select(site => site with { MonthlyProfile = [], Reserve = 0, GradeAtEnd = 1 })],
    };

    private static WorldRun Run(AssembledWorld world)
    {
        var run = new WorldRun(world);
        while (run.NowMicros < world.Record.UntilMicros) run.Advance(world.Record.UntilMicros);
        return run;
    }

    private static string Hash(WorldRun run) => Convert.ToHexString(run.World.Shard.StateHash());

    private static bool Holds(SourceRecord source) =>
        source.Low is not null && source.High is not null
        && Number(source.Low) <= Number(source.Value) && Number(source.Value) <= Number(source.High)
        && Number(source.Low) < Number(source.High);

    private static double Number(string text) =>
        double.Parse(text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture);
}
