using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Tests.ClosedForms;
using Twin.World.Theory;
using Xunit;

namespace Twin.World.Tests.Learning;

/// <summary>Prices of a run from quarter to quarter.</summary>
public sealed class PricePathTests
{
    [Fact]
    public void Prices_OfAWorldThatLearns_FallWithWhatIsLeftOfItsCoefficients()
    {
        var run = Simulation.Finished(LearningWorld.Record).Run;

        var path = PricePath.Of(run);

        double Price(PricePoint point, string good) => point.Goods.Single(line => line.Good == good).Price!.Value;
        Assert.Equal(run.Samples.Count / 3, path.Points.Count - 1);
        Assert.All(path.Points.Zip(path.Points.Skip(1)), pair =>
            Assert.True(Price(pair.Second, "panel") <= Price(pair.First, "panel") * (1 + 1e-12)));
        Assert.True(Price(path.Points[^1], "panel") < Price(path.Points[0], "panel") * .999);
        Assert.Equal(
            run.World.Closure.Goods.Single(line => line.Good == "panel").Price!.Value,
            Price(path.Points[0], "panel"), 1e-9);
    }

    [Fact]
    public void Recipes_AfterLearning_TakeTheShareThatIsLeftOfWhatLearns()
    {
        var before = LearningWorld.Record;

        var after = LearnedWorld.At(before, new Dictionary<string, double> { ["laminate"] = .5 });

        var was = before.Processes.Single(p => p.Id == "laminate");
        var now = after.Processes.Single(p => p.Id == "laminate");
        double Input(ProcessRecord process, string good) => process.Inputs.Single(i => i.Good == good).Amount;
        Assert.Equal(Input(was, "hours") / 2, Input(now, "hours"));
        Assert.Equal(Input(was, "metal"), Input(now, "metal"));
        Assert.Equal(was.Equipment[0].StockYears / 2, now.Equipment[0].StockYears);
        Assert.Equal(1 / (1 + (((1 / .9) - 1) / 2)), now.Yield, 1e-15);
        Assert.Same(before.Processes.Single(p => p.Id == "smelt"), after.Processes.Single(p => p.Id == "smelt"));
    }

    [Fact]
    public void Prices_WithADearerWage_RiseByWhatWorkIsInThem()
    {
        var world = ClosedForm.Read("closure");
        var dearer = LearnedWorld.WithWage(world, 1.5);
        double Price(WorldRecord record) =>
            WorldClosure.Of(record, WorldGrowth.Of(world)).Goods.Single(good => good.Good == "machine").Price!.Value;

        // Prices are linear in the wage: a half more adds as often as a whole more, half as much.
        var (plain, half, whole) = (Price(world), Price(dearer), Price(LearnedWorld.WithWage(world, 2)));

        Assert.Equal(45, dearer.Market!.Imports.Single(trade => trade.Good == "labour").Price);
        Assert.Equal(4, dearer.Market.Imports.Single(trade => trade.Good == "chip").Price);
        Assert.True(half > plain * 1.001);
        Assert.Equal(2 * (half - plain), whole - plain, 1e-9 * plain);
        Assert.Same(world, LearnedWorld.WithWage(world, 1));
    }

    [Fact]
    public void Basket_OfAWorldThatDoesNotLearn_DoesNotMove()
    {
        var path = PricePath.Of(Simulation.Finished(RichWorld.Record).Run);

        Assert.Equal(8, path.Volatility!.Quarters);
        Assert.Equal(0, path.Volatility.Money!.Value);
        Assert.Equal(0, path.Volatility.Kwh!.Value);
        Assert.Null(path.Volatility.PetaflopHours);
    }

    [Fact]
    public void Volatility_OfABasket_IsTheDeviationOfItsLastEightChanges()
    {
        // Nine changes of ±1 %: the first is not counted, so four of each are left.
        List<PricePoint> points = [];
        double log = 0;
        for (var i = 0; i < 10; i++)
        {
            points.Add(new PricePoint(i, [], 1, null, Math.Exp(2 * log)) { Level = Math.Exp(log) });
            log += i == 0 ? 5 : i % 2 == 0 ? .01 : -.01;
        }

        var found = BasketVolatility.Of(points)!;

        Assert.Equal(8, found.Quarters);
        Assert.Equal(.01 * Math.Sqrt(8 / 7.0), found.Money!.Value, 1e-12);
        Assert.Equal(.02 * Math.Sqrt(8 / 7.0), found.PetaflopHours!.Value, 1e-12);
        Assert.Null(found.Kwh);
        Assert.Null(BasketVolatility.Of(points[..2]));
    }
}
