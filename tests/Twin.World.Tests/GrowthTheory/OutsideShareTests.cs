using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.GrowthTheory;

/// <summary>What imports cost in the value of gross output, at which prices.</summary>
public sealed class OutsideShareTests
{
    [Theory]
    [InlineData("closure")]
    [InlineData("g6-b")]
    [InlineData("g6-d")]
    public void Share_WhereNoPriceIsStated_IsTheSameAtReplacementAndDualPrices(string name)
    {
        var imports = Of(ClosedForm.Read(name)).Imports;

        Assert.Equal(PriceBasis.Replacement, imports.ShareAt);
        Assert.Equal(imports.DualShare!.Value, imports.OutsideShare!.Value, 1e-12);
    }

    [Fact]
    public void Share_OfImportsWithALead_BearsTheInterestUntilTheyCome()
    {
        var (imports, closure) = Of(ClosedForm.Read("closure", "market.imports.chip.lead=0.5 yr"));

        Assert.Equal(imports.DualShare!.Value, imports.OutsideShare!.Value, 1e-12);
        Assert.Equal(imports.OutsideShare, closure.OutsideShare);
    }

    [Fact]
    public void Share_WithAPriceThatTheFileStates_IsTheSamePaymentInADearerOutput()
    {
        const double stated = 9000;
        var plain = ClosedForm.Read("closure");
        var path = WorldGrowth.Of(plain).Stepped!;
        double Output(WorldClosure closure) =>
            closure.Goods.Sum(good => good.Price!.Value * path.Outputs[path.Technology.IndexOf(good.Good)]);
        var before = Of(plain);

        var after = Of(ClosedForm.Read("closure", $"goods.machine.price={stated} USD2025/t"));

        Assert.Equal(stated, after.Closure.Goods.Single(good => good.Good == "machine").Price);
        Assert.Equal(
            before.Imports.OutsideShare!.Value * Output(before.Closure),
            after.Imports.OutsideShare!.Value * Output(after.Closure), 1e-9);
        Assert.True(after.Imports.OutsideShare < after.Imports.DualShare);
        Assert.Equal(before.Imports.DualShare, after.Imports.DualShare);
    }

    [Fact]
    public void Share_OfImportsThatCostNothing_IsNoneAtDualPrices()
    {
        var imports = Of(ClosedForm.Read("g7")).Imports;

        Assert.Equal(0, imports.OutsideShare);
        Assert.Equal(PriceBasis.Dual, imports.ShareAt);
    }

    [Fact]
    public void Prices_OfALoopThatSellsNothing_BearNoInterest()
    {
        var world = ClosedForm.Read("g6-b");

        var (imports, closure) = Of(world with { Market = world.Market! with { Exports = [] } });

        // p = a·p + δ·b·p + m with a = 0.2, b = 1.5 yr, δ = 0.05/yr and m = 0.05 at the import's price 1.
        Assert.Equal(.05 / (1 - .2 - (.05 * 1.5)), closure.Goods[0].Price!.Value, 1e-9);
        Assert.Null(closure.OutsideShare);
        Assert.Null(imports.OutsideShare);
        Assert.Null(imports.ShareAt);
    }

    [Fact]
    public void Prices_OfEarth2015WhichSellsNothing_AreNotThoseOfASingularMatrix()
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", "earth-2015.yaml"));

        var closure = Of(reading.World!).Closure;

        // Electricity at the interest of the free rate came out at 10¹⁸ USD.
        Assert.InRange(closure.Goods.Single(good => good.Good == "electricity").Price!.Value, 1, 1000);
        Assert.InRange(closure.Report.Value!.Value, 0.01, 0.99);
    }

    private static (WorldImports Imports, WorldClosure Closure) Of(WorldRecord world)
    {
        var growth = WorldGrowth.Of(world);
        return (WorldImports.Of(world, growth), WorldClosure.Of(world, growth));
    }
}
