using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that every good which the sites and fleets need has a maker, an import or nature behind
/// it.</summary>
internal static class SupplyCheck
{
    /// <summary>Checks a world without errors so far.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        var supplied = Supplied(context, world);
        var stocked = world.Sites.SelectMany(s => s.Stock).Where(s => s.Amount > 0).Select(s => s.Good)
            .ToHashSet(StringComparer.Ordinal);
        var run = world.Sites.Where(s => s.Process is not null)
            .Select(s => s.Process!).ToHashSet(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var process in world.Processes)
        {
            var path = $"processes.{process.Id}";
            if (!run.Contains(process.Id))
            {
                context.Problems.Warning(
                    ErrorTexts.NoMaker, context.At(path), path, "a site that runs it", "none", process.Id);
                continue;
            }

            foreach (var input in process.Inputs) Need(
                input.Good, process.Id, $"{path}.inputs.{input.Good}", essential: true);
            foreach (var line in process.Equipment)
            {
                // What never wears and is never ordered need not be made.
                var replaced = world.Planner.Policy != PlannerPolicy.None;
                Need(line.Good, process.Id, $"{path}.equipment.{line.Good}", essential: replaced);
            }
        }

        foreach (var fleet in world.Fleets)
        {
            Need(fleet.Robot, fleet.Id, $"fleets.{fleet.Id}.robot", essential: false);
            foreach (var input in fleet.Inputs) Need(
                input.Good, fleet.Id, $"fleets.{fleet.Id}.inputs.{input.Good}", essential: true);
        }

        void Need(string good, string by, string path, bool essential)
        {
            if (supplied.Contains(good) || !told.Add(good)) return;
            if (essential && !stocked.Contains(good))
            {
                context.Problems.Error(
                    ErrorTexts.NoSupply, context.At(path), path, "a maker, an import, or kind: nature", "none", good,
                    by);
            }
            else
            {
                context.Problems.Warning(
                    ErrorTexts.StockOnly, context.At(path), path, "a maker, an import, or kind: nature", "none", good,
                    by);
            }
        }
    }

    private static HashSet<string> Supplied(ReadContext context, WorldRecord world)
    {
        var supplied = new HashSet<string>(StringComparer.Ordinal);
        foreach (var good in world.Goods.Where(g => g.Kind == GoodKind.Nature)) supplied.Add(good.Id);
        foreach (var site in world.Sites)
        {
            if (site.Process is null) continue;
            var process = context.Processes[site.Process];
            supplied.Add(process.Output);
            supplied.UnionWith(process.Byproducts.Select(b => b.Good));
        }

        supplied.UnionWith(world.Fleets.Select(f => f.Hours));
        supplied.UnionWith(world.Fleets.SelectMany(f => f.Scrap).Select(s => s.Good));
        supplied.UnionWith((world.Market?.Imports ?? []).Select(i => i.Good));
        return supplied;
    }
}
