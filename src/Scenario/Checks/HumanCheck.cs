using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that the human economy and the market speak of the same goods.</summary>
internal static class HumanCheck
{
    /// <summary>Checks every good of the human economy; silent in a world without one.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="world">The record.</param>
    public static void Run(ReadContext context, WorldRecord world)
    {
        if (world.Human is not { } human) return;
        foreach (var good in human.Goods)
        {
            var path = $"human.goods.{good.Good}";
            CheckService(context, good, path);
            CheckClaim(context, world, good, path);
            CheckSale(context, world, human, good, path);
        }
    }

    private static void CheckService(ReadContext context, HumanGoodRecord good, string path)
    {
        var lasts = good.LifeYears > 0;
        if (lasts && context.Goods[good.Good].Record.Kind == GoodKind.Flow)
        {
            context.Problems.Error(ErrorTexts.NotDurable, context.At(path + ".life"), path + ".life", "a stock good",
                good.Good, good.Good, "remove the life");
        }

        // A refused life has told its own story.
        if (lasts || good.InService is null || context.Stated.ContainsKey(path + ".life")) return;
        context.Problems.Error(ErrorTexts.NotDurable, context.At(path + ".in-service"), path + ".in-service",
            "a good with a life", "no life", good.Good, $"add life: 10 yr, or remove in-service from {path}");
    }

    private static void CheckClaim(ReadContext context, WorldRecord world, HumanGoodRecord good, string path)
    {
        if (good.ClaimPerYear == 0 || world.Market?.Exports.Any(trade => trade.Good == good.Good) == true) return;
        context.Problems.Error(ErrorTexts.UnpricedClaim, context.At(path + ".claim"), path + ".claim",
            $"a price in market.exports.{good.Good}", "none", good.Good);
    }

    private static void CheckSale(
        ReadContext context, WorldRecord world, HumanRecord human, HumanGoodRecord good, string path)
    {
        if (world.Market?.Imports.Any(trade => trade.Good == good.Good) != true) return;
        if (good.OutputPerYear > 0 && (good.Diversion ?? human.Diversion) > 0) return;
        context.Problems.Warning(ErrorTexts.Undivertable, context.At(path), path, "something to sell", "nothing",
            good.Good);
    }
}
