using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that amounts, with room to grow, fit the ledger's 64-bit counts of quanta.</summary>
internal static class CountCheck
{
    /// <summary>Growth over the horizon for which room is kept when the planner names no rate.</summary>
    public const double RoomDefault = 1_000;

    /// <summary>Most room that is asked for: beyond it the horizon is a wish, and overflow stops the run by
    /// name.</summary>
    public const double RoomMax = 1e6;

    private const double CountMax = 9.2e18;
    private const double MicrosPerYear = 31_557_600e6;

    /// <summary>Checks all opening amounts and capacities per step.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        var room = Room(world);
        var step = Math.Max(0, world.StepMicros) / MicrosPerYear;
        foreach (var site in world.Sites)
        {
            var path = $"sites.{site.Id}";
            foreach (var stock in site.Stock) Check(
                context, stock.Good, stock.Amount, room, $"{path}.stock.{stock.Good}");
            if (site.StorageEquipment is { } equipment) Check(
                context, equipment, site.StorageUnits, room, path + ".units");
            if (site.Process is null || !context.Processes.TryGetValue(site.Process, out var process)) continue;
            Check(context, process.Output, site.CapacityPerYear * step, room, path + ".capacity");
            Check(context, process.Output, site.Reserve, 1, path + ".reserve");
            foreach (var line in process.Equipment)
            {
                Check(context, line.Good, line.StockYears * site.CapacityPerYear, room, path + ".capacity");
            }

            foreach (var input in process.Inputs)
            {
                Check(context, input.Good, input.Amount * site.CapacityPerYear * step, room, path + ".capacity");
            }
        }

        foreach (var fleet in world.Fleets)
        {
            if (context.Goods.ContainsKey(fleet.Robot)) Check(
                context, fleet.Robot, fleet.Count, room, $"fleets.{fleet.Id}.count");
        }

        foreach (var good in world.Human?.Goods ?? []) CheckHuman(context, good, room, step);

        if (world.Market is { Money.Length: > 0 } market) Check(context, market.Money, market.Cash, 1, "market.cash");
    }

    private static void CheckHuman(ReadContext context, HumanGoodRecord good, double room, double step)
    {
        var path = $"human.goods.{good.Good}";
        Check(context, good.Good, good.OutputPerYear * Math.Max(step, good.LifeYears), room, path + ".output");
        Check(context, good.Good, good.InService ?? 0, room, path + ".in-service");
        Check(context, good.Good, good.ClaimPerYear * step, room, path + ".claim");
    }

    private static double Room(WorldRecord world)
    {
        if (world.Planner.GrowthPerYear is not { } growth) return RoomDefault;
        var years = Math.Max(0, world.UntilMicros) / MicrosPerYear;
        return Math.Clamp(Math.Exp(Math.Min(growth * years, 50)), 10, RoomMax);
    }

    private static void Check(ReadContext context, string goodId, double amount, double room, string path)
    {
        var good = context.Goods[goodId].Record;
        var counts = amount * room / good.Quantum;
        if (counts <= CountMax) return;
        var quantum = Math.Pow(10, Math.Ceiling(Math.Log10(amount * room / CountMax)));
        context.Problems.Error(ErrorTexts.Overflow, context.At(path), path,
            $"at most {Shown(CountMax * good.Quantum / room)} {good.Unit} of {goodId}, "
            + $"which leaves room to grow {Shown(room)} times",
            $"{Shown(amount)} {good.Unit}", goodId, $"{Shown(good.Quantum)} {good.Unit}", goodId,
            $"{Shown(quantum)} {good.Unit}");
    }

    private static string Shown(double value) => value.ToString("0.###e0", CultureInfo.InvariantCulture);
}
