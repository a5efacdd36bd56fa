using Twin.Macro.Growth;
using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.GrowthTheory;

/// <summary>Three rates, imports, claims and techniques of whole worlds.</summary>
public sealed class WorldTheoryTests
{
    [Theory]
    [InlineData("g6-a", .4555555556, .3166667)]
    [InlineData("g6-b", .4833333333, .45)]
    [InlineData("g6-c", .4833333333, .4166667)]
    [InlineData("g6-d", .4833333333, .35)]
    public void Rates_CaseG6_AreFreeAndPaidAndTheLeastHolds(string name, double free, double paid)
    {
        var world = ClosedForm.Read(name);

        var rates = WorldRates.Of(world, WorldGrowth.Of(world));

        Assert.Equal(free, rates.Free!.PerYear, 1e-9);
        Assert.Equal(paid, rates.Paid!.PerYear, 5e-8);
        Assert.Equal(GrowthLimit.Payment, rates.Limit);
        Assert.Equal(rates.Paid.PerYear, rates.PerYear);
        Assert.InRange(rates.PerYear!.Value, rates.LowerPerYear!.Value, rates.UpperPerYear!.Value);
        Assert.Null(rates.Imports.BoundPerYear);
    }

    [Fact]
    public void Vitamins_CaseG7_HoldTheLoopFromTheirPrintedYear()
    {
        var world = ClosedForm.Read("g7");

        var rates = WorldRates.Of(world, WorldGrowth.Of(world));

        Assert.Equal(.4, rates.Free!.PerYear, 1e-12);
        Assert.Equal(.03, rates.Imports.BoundPerYear);
        Assert.Equal("vitamin", rates.Imports.Scarcest);
        Assert.Equal(10.57304, rates.Imports.SaturationYears!.Value, 5e-6);
        Assert.Equal(GrowthLimit.Supply, rates.Limit);
        Assert.Equal(.03, rates.PerYear);
    }

    [Fact]
    public void OutsideShare_OfCaseG6_IsThePaymentInGrossOutput()
    {
        var world = ClosedForm.Read("g6-c");
        var growth = WorldGrowth.Of(world);

        var imports = WorldImports.Of(world, growth);

        // m·p/p_e = 0.1 of output, a step later.
        Assert.Equal(.1 * (1 + growth.Stepped!.Growth), imports.OutsideShare!.Value, 1e-12);
        Assert.Contains("above 5 %: vitamin", growth.Reason, StringComparison.Ordinal);
        Assert.Equal("corn", imports.PaidWith);
    }

    [Fact]
    public void Imports_WithoutAnyExport_LeaveTheLoopUnpaid()
    {
        var world = ClosedForm.Read("g6-b");
        var open = world with { Market = world.Market! with { Exports = [] } };

        var growth = WorldGrowth.Of(open);
        var rates = WorldRates.Of(open, growth);

        Assert.Null(rates.Paid);
        Assert.Equal(.4833333333, rates.PerYear!.Value, 1e-9);
        Assert.Contains("sells nothing for it: vitamin", growth.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Supply_OfTheHumanEconomy_BoundsWhatTheMarketLeavesOpen()
    {
        var world = ClosedForm.Read("g6-b") with
        {
            Human = new HumanRecord
            {
                Diversion = .1, GrowthPerYear = .02,
                Goods = [new HumanGoodRecord { Good = "vitamin", OutputPerYear = 1e6 }],
            },
        };

        var rates = WorldRates.Of(world, WorldGrowth.Of(world));

        Assert.Equal(.02, rates.Imports.BoundPerYear);
        Assert.Equal(GrowthLimit.Supply, rates.Limit);

        // The use at the start is 0.05 of 1,000 a year, the supply a tenth of a million.
        Assert.Equal(Math.Log(1e5 / 50) / (.45 - .02), rates.Imports.SaturationYears!.Value, 1e-9);
    }

    [Fact]
    public void Claims_OnTheLoop_SlowItByTheirShareOfOutput()
    {
        var world = ClosedForm.Read("g1");
        var claimed = world with
        {
            Human = new HumanRecord
            {
                Diversion = 0,
                Goods = [new HumanGoodRecord { Good = world.Goods[0].Id, OutputPerYear = 0, ClaimPerYear = 50 }],
            },
        };
        var growth = WorldGrowth.Of(claimed);

        var withClaims = WorldClaims.PerYear(claimed, growth);

        // One good: a rises by the share that is claimed.
        var share = 50 / claimed.Sites.Sum(site => site.CapacityPerYear);
        var dearer = world with
        {
            Processes = [.. world.Processes.Select(process => process with
            {
                Inputs = [.. process.Inputs.Select(input => input with { Amount = input.Amount + share })],
            })],
        };
        Assert.Equal(WorldGrowth.Of(dearer).Stepped!.PerYear, withClaims!.Value, 1e-9);
        Assert.True(withClaims < growth.Stepped!.PerYear);
        Assert.Null(WorldClaims.PerYear(world, WorldGrowth.Of(world)));
    }

    [Fact]
    public void Techniques_OfOneGood_AreTheMeanAndTheBest()
    {
        var world = WorldFile.ReadText(TheoryWorlds.Choice).World!;
        var growth = WorldGrowth.Of(world);

        var techniques = WorldTechniques.Of(world, growth);

        var choice = Assert.Single(techniques.Choices);
        Assert.Equal("corn", choice.Good);
        Assert.Equal("by-machine", choice.Best);
        Assert.Equal(["by-hand", "by-machine"], choice.Ways);
        Assert.Equal((.7 / 2.5) - .05, growth.Continuous!.PerYear, 1e-12);
        Assert.Equal(.7 - .05, techniques.Best!.PerYear, 1e-12);
        Assert.Equal(1, techniques.Rounds);
    }

    [Fact]
    public void Techniques_WithNothingToChoose_AreTheWorldsOwnPath()
    {
        var world = ClosedForm.Read("ring");
        var growth = WorldGrowth.Of(world);

        var techniques = WorldTechniques.Of(world, growth);

        Assert.Empty(techniques.Choices);
        Assert.Equal(growth.Continuous!.PerYear, techniques.Best!.PerYear);
    }

    [Fact]
    public void TwoFleets_OfTheSameRobots_CountLikeOne()
    {
        var world = WorldFile.ReadText(TheoryWorlds.Fleet).World!;
        var half = world.Fleets[0] with { Count = world.Fleets[0].Count / 2 };
        var split = world with { Fleets = [half, half with { Id = "others" }] };

        Assert.Equal(WorldGrowth.Of(world).PerYear!.Value, WorldGrowth.Of(split).PerYear!.Value, 1e-12);
    }
}
