using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Records;
using Xunit;

namespace Twin.Scenario.Tests.Ensembles;

public sealed class EconomyDrawsTests
{
    private const string Growth = "economy.set.growth", Tax = "economy.set.machineTax";

    [Fact]
    public void Ranges_OfACalibration_AreThoseOfTheWorld()
    {
        var numbers = Read().Uncertain.ToDictionary(number => number.Path, StringComparer.Ordinal);

        var growth = numbers[Growth];
        Assert.Equal((0.015, 0.03, 0.022), (growth.Prior.Low, growth.Prior.High, growth.Value));
        Assert.Equal(("1/yr", "assumption"), (growth.Unit, growth.Source));
        Assert.Equal("economy-us-2025.csv#deposits", numbers["economy.set.deposits"].Source);

        // A policy is chosen, and the stabilised equations decide about two more.
        Assert.DoesNotContain(Tax, numbers.Keys);
        Assert.DoesNotContain("economy.set.realRateEffect", numbers.Keys);
        Assert.DoesNotContain("economy.set.exports", numbers.Keys);
        Assert.Contains("economy.demand-sigma", numbers.Keys);
    }

    [Theory]
    [InlineData("economy.g")]
    [InlineData("economy.growth")]
    [InlineData("economy.set.g")]
    [InlineData("economy.set.growth")]
    public void Prior_OfAnEconomy_IsNamedByKeyOrSymbol(string path)
    {
        var reading = Read(
            $"priors={{{path}: {{kind: uniform, low: 1 %/yr, high: 30 %/yr}}}}", $"ensemble={{vary: [{path}]}}");

        var number = Assert.Single(reading.Uncertain);
        Assert.Equal((Growth, PriorKind.Uniform), (number.Path, number.Prior.Kind));
        var world = new EnsembleDraws(reading, 4, 1, SamplingKind.LatinHypercube).At(1).World!;
        var drawn = world.Economy!.Values.Single(value => value.Key == "growth").Value;
        Assert.InRange(drawn, 0.01, 0.3);
        Assert.NotEqual(0.022, drawn);
    }

    [Fact]
    public void Event_OfAPrior_ComesAsOftenAsItsProbability()
    {
        var reading = Read(
            "economy.lagging-budgets=0", "market.imports.rare-earths.embargo={from: 2028-01-01, in-force: 0}",
            "priors={economy.lagging-budgets: {kind: event, low: 0, high: 1, probability: 25 %}, "
                + "market.imports.rare-earths.embargo.in-force: {kind: event, low: 0, high: 1, probability: 50 %}, "
                + $"{Tax}: {{kind: event, low: 0, high: 0.3, probability: 10 %}}}}",
            "ensemble={vary: [economy.lagging-budgets, market.imports.rare-earths.embargo, economy.set.machineTax]}");
        var draws = new EnsembleDraws(reading, 20, 1, SamplingKind.LatinHypercube);

        List<WorldRecord> worlds = [.. Enumerable.Range(0, 20).Select(i => draws.At(i).World!)];

        Assert.Equal(5, worlds.Count(world => world.Economy!.LaggingBudgets == 1));
        Assert.Equal(15, worlds.Count(world => world.Economy!.LaggingBudgets == 0));
        Assert.Equal(10, worlds.Count(world => Embargo(world).Comes()));
        Assert.All(worlds, world => Assert.Equal(3 * 365 * 86_400_000_000L, Embargo(world).FromMicros));
        Assert.Equal(
            2, worlds.Count(world => world.Economy!.Values.Single(value => value.Key == "machineTax").Value == 0.3));
    }

    private static EmbargoRecord Embargo(WorldRecord world) =>
        world.Market!.Imports.Single(trade => trade.Good == "rare-earths").Embargo!;

    private static WorldReading Read(params string[] sets)
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", "earth-2025-economy.yaml"), sets);
        Assert.Empty(reading.Errors);
        return reading;
    }
}
