using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that no more comes back of a retired robot than was in it.</summary>
internal static class ScrapCheck
{
    /// <summary>Share by which sums may differ: rounding of decimal amounts.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Checks all fleets.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var fleet in world.Fleets)
        {
            if (fleet.Scrap.Count == 0 || !context.Goods.TryGetValue(fleet.Robot, out var robot)) continue;
            var path = $"fleets.{fleet.Id}.{FleetKeys.Scrap.Name}";
            foreach (var scrap in fleet.Scrap) CheckGood(context, fleet, robot.Record, scrap.Good, path);
            if (context.Problems.HasErrorUnder(path)) continue;
            if (context.Problems.HasErrorUnder($"goods.{fleet.Robot}")) continue;
            Check(context, fleet, path, good => good.MassKg, "kg");
            Check(context, fleet, path, good => good.EnergyJ, "J");
        }
    }

    private static void CheckGood(
        ReadContext context, FleetRecord fleet, GoodRecord robot, string id, string path)
    {
        var (good, where) = (context.Goods[id].Record, $"{path}.{id}");
        if (good.Kind != GoodKind.Stock)
        {
            context.Problems.Error(
                ErrorTexts.GoodKind, context.At(where), where, "a stock good", id, id, Words.Of(good.Kind),
                "name a good that can lie on a stock");
        }
        else if (id == fleet.Robot)
        {
            context.Problems.Error(ErrorTexts.OwnScrap, context.At(where), where, "another good", id, id);
        }
        else if (good.MassKg * good.Quantum > robot.MassKg)
        {
            context.Problems.Warning(
                ErrorTexts.CoarseScrap, context.At(where), where,
                $"a quantum of {id} of at most {Shown(robot.MassKg)} kg",
                $"{Shown(good.MassKg * good.Quantum)} kg", id, fleet.Robot);
        }
    }

    private static void Check(
        ReadContext context, FleetRecord fleet, string path, Func<GoodRecord, double> contentOf, string unit)
    {
        var holds = contentOf(context.Goods[fleet.Robot].Record);
        var leaves = fleet.Scrap.Sum(scrap => scrap.Amount * contentOf(context.Goods[scrap.Good].Record));
        if (leaves - holds <= Tolerance * leaves) return;
        context.Problems.Error(
            ErrorTexts.ScrapBalance, context.At(path), path, $"at most {Shown(holds)} {unit}",
            $"{Shown(leaves)} {unit}", fleet.Robot, $"{Shown(leaves - holds)} {unit}");
    }

    private static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
