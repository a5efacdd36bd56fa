using Twin.Scenario;
using Twin.World.Running;
using Twin.World.Showing;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.GrowthTheory;

/// <summary>What could be money: prices in three measures, fits, and the rents of scarce factors.</summary>
public sealed class CurrencyTests
{
    [Fact]
    public void Rents_OfPowerAndCompute_AreThePrintedShares()
    {
        var currency = Currency(CurrencyWorlds.TwoFactors);

        Assert.Equal(.8333, Share(currency, "energy"), 5e-5);
        Assert.Equal(.1667, Share(currency, "compute"), 5e-5);
        Assert.Equal(1, currency.Rents.Sum(rent => rent.Share), 1e-12);
        Assert.Equal("energy", currency.Scarcest);
        Assert.False(currency.Rents.Single(rent => rent.Factor == "land").IsLimited);
    }

    [Theory]
    [InlineData("sites.park.capacity=1e6 MWh/yr", "compute")]
    [InlineData("sites.centre.capacity=1e6 job/yr", "energy")]
    public void Rents_WithOneFactorScarce_AreAllItsOwn(string set, string factor)
    {
        var currency = Currency(CurrencyWorlds.TwoFactors, set);

        Assert.Equal(1, Share(currency, factor), 1e-9);
        Assert.Equal(factor, currency.Scarcest);
    }

    [Fact]
    public void Rents_WithPlantsScarce_AreNoCurrency()
    {
        var currency = Currency(
            CurrencyWorlds.TwoFactors, "sites.a-works.capacity=1 a/yr", "sites.b-works.capacity=1 b/yr");

        Assert.Equal(1, Share(currency, "other-capacity"), 1e-9);
        Assert.Null(currency.Scarcest);
    }

    [Fact]
    public void Rents_InAnotherUnit_AreTheSame()
    {
        // Power in kWh instead of MWh: a thousand times the amounts, the same world.
        var text = CurrencyWorlds.TwoFactors.Replace("MWh", "kWh", StringComparison.Ordinal)
            .Replace("1e-6 kWh", "1e-3 kWh", StringComparison.Ordinal)
            .Replace("2 kWh/a", "2000 kWh/a", StringComparison.Ordinal)
            .Replace("1 kWh/b", "1000 kWh/b", StringComparison.Ordinal)
            .Replace("100 kWh/yr", "100000 kWh/yr", StringComparison.Ordinal);

        var (before, after) = (Currency(CurrencyWorlds.TwoFactors), Currency(text));

        foreach (var rent in before.Rents) Assert.Equal(rent.Share, Share(after, rent.Factor), 1e-12);
    }

    [Fact]
    public void Rents_WithImportsThatCashDoesNotPay_AreMoneys()
    {
        // 1,000 USD for a quarter buy 1.43 t of fuel, and everything needs fuel.
        var currency = Currency(CurrencyWorlds.FuelAlone);

        Assert.Equal(1, Share(currency, "import-money"), 1e-9);
        Assert.Equal("import-money", currency.Scarcest);
    }

    [Fact]
    public void Rents_WithALimitedImport_AreThatFactors()
    {
        var currency = Currency(
            CurrencyWorlds.FuelAlone, "market.cash=1e9 USD2025", "market.imports.fuel.limit=5 t/yr");

        Assert.Equal(1, Share(currency, "energy"), 1e-9);
    }

    [Fact]
    public void Prices_WhereFuelIsAllThatIsBought_FollowEnergyAlone()
    {
        var (closure, currency) = Of(CurrencyWorlds.FuelAlone);

        Assert.Equal(1, currency.Energy!.Value.Slope, 1e-9);
        Assert.Equal(1, currency.Energy.Value.Explained, 1e-9);
        Assert.Equal(0, currency.Energy.Value.Deviation, 1e-6);
        Assert.Null(currency.Compute);

        // 43 GJ are 11,944.4 kWh and cost 700 USD.
        Assert.All(closure.Goods, good => Assert.Equal(
            700 / (43e9 / 3.6e6), good.Price!.Value / good.EmbodiedKwh!.Value, 1e-9));
        Assert.Equal(43e9 / 3.6e6 / 700, currency.KwhPerMoney!.Value, 1e-9);
    }

    [Fact]
    public void Markups_OfAGood_AreItsPriceByItsContentInEachMeasure()
    {
        var world = ClosedForm.Read("closure");
        var goods = WorldClosure.Of(world, WorldGrowth.Of(world)).Goods;

        var machine = goods.Single(good => good.Good == "machine");
        var power = goods.Single(good => good.Good == "power");

        Assert.Equal(machine.PriceKwh!.Value / machine.EmbodiedKwh!.Value, machine.EnergyMarkup!.Value, 1e-12);
        Assert.Equal(1000, power.PriceKwh!.Value, 1e-9);
        Assert.Equal(machine.Price!.Value / power.Price!.Value * 1000, machine.PriceKwh.Value, 1e-6);
        Assert.Null(machine.ComputeMarkup);
        Assert.False(machine.IsPriceStated);
    }

    [Fact]
    public void Portrait_OfAGood_HasItsPriceInEachMeasure()
    {
        var run = new Simulation(ClosedForm.Read("closure")).Run;
        var content = run.World.Closure.Goods.Single(good => good.Good == "machine");

        var portrait = GoodPortrait.Of(run, "machine");

        ShownFigure Figure(string name) => portrait.State.Single(figure => figure.Name == name);
        Assert.Equal(content.Price!.Value, Figure("price, cost of making it again").Value!.Value, 1e-9);
        Assert.Equal("USD2025 per t", Figure("price, cost of making it again").Unit);
        Assert.Equal(content.PriceKwh!.Value, Figure("price in the loop's energy").Value!.Value, 1e-9);
        Assert.Equal(content.EnergyMarkup!.Value, Figure("price over energy in it").Value!.Value, 1e-12);
        Assert.DoesNotContain(portrait.State, figure => figure.Name.Contains("compute", StringComparison.Ordinal));
        Assert.Equal(1735, Figure("in depots and grids").Value!.Value, 1e-6);
    }

    [Fact]
    public void Loop_ThatMakesNothing_HasNoCurrency()
    {
        var currency = Currency(CurrencyWorlds.TwoFactors, "sites.a-works.owner=human", "sites.b-works.owner=human",
            "sites.park.owner=human", "sites.centre.owner=human", "owner=loop");

        Assert.Empty(currency.Rents);
        Assert.Null(currency.Scarcest);
        Assert.Null(currency.Energy);
    }

    [Fact]
    public void Rents_OfARunAtItsStart_AreThoseOfItsWorld()
    {
        var run = new Simulation(RichWorld.Record).Run;
        var world = run.World;

        var report = CurrencyReport.Of(run, PricePath.Of(run))!;

        // Equipment is counted in whole quanta, so capacities differ in the seventh digit.
        var expected = WorldCurrency.Of(world.Record, world.Closure, world.Growth);
        Assert.Equal(expected.Scarcest, report.Scarcest);
        foreach (var rent in expected.Rents)
            Assert.Equal(rent.Share, report.Rents.Single(r => r.Factor == rent.Factor).Share, 1e-4);
        Assert.Equal(expected.Energy, report.Energy);
        Assert.Equal(world.Closure.Goods.Count, report.Prices.Count);
    }

    private static double Share(WorldCurrency currency, string factor) =>
        currency.Rents.Single(rent => rent.Factor == factor).Share;

    private static WorldCurrency Currency(string text, params string[] sets) => Of(text, sets).Currency;

    private static (WorldClosure Closure, WorldCurrency Currency) Of(string text, params string[] sets)
    {
        var reading = WorldFile.ReadText(text, sets);
        var world = reading.World ?? reading.NotViable
            ?? throw new InvalidOperationException(string.Join("\n", reading.Errors.Select(e => e.Format())));
        var growth = WorldGrowth.Of(world);
        var closure = WorldClosure.Of(world, growth);
        return (closure, WorldCurrency.Of(world, closure, growth));
    }
}
