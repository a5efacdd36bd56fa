using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.World.Records;

namespace Twin.Scenario.Reading;

/// <summary>Reads the shocks, after everything that they can move is known.</summary>
internal static class ShocksReader
{
    private const string Expected = "the path of a number that a shock can move";

    /// <summary>Reads all shocks.</summary>
    /// <param name="context">Shared state.</param>
    /// <param name="root">The top level of the file.</param>
    /// <param name="world">What was read so far.</param>
    /// <returns>The shocks in ordinal order of their ids.</returns>
    public static IReadOnlyList<ShockRecord> Read(ReadContext context, SectionReader root, WorldRecord world)
    {
        var shocks = new List<ShockRecord>();
        var takenBy = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in root.Map(WorldKeys.Shocks))
        {
            Ids.Check(entry.Key, entry.KeyPlace, $"{WorldKeys.Shocks.Name}.{entry.Key}", context.Problems);
            if (root.Inner(WorldKeys.Shocks, entry) is not { } section) continue;
            var targets = new List<ShockTargetRecord>();
            foreach (var (path, place) in section.Words(ShockKeys.Of))
            {
                var (target, fix) = ShockPaths.Target(world, path);
                if (target is null)
                {
                    context.Problems.Error(ErrorTexts.ShockPath, place, section.PathOf(ShockKeys.Of.Name), Expected,
                        ScalarNode.Shorten(path), ScalarNode.Shorten(path), fix);
                }
                else if (Embargoed(world, target))
                {
                    context.Problems.Error(ErrorTexts.EmbargoAndShock, place, section.PathOf(ShockKeys.Of.Name),
                        "no shock of what is embargoed", path, entry.Key, target.Of);
                }
                else if (!takenBy.TryAdd(path, entry.Key))
                {
                    context.Problems.Error(ErrorTexts.ShockTwice, place, section.PathOf(ShockKeys.Of.Name),
                        "each number in one shock", path, path, takenBy[path], entry.Key);
                }
                else
                {
                    targets.Add(target);
                }
            }

            shocks.Add(new ShockRecord
            {
                Id = entry.Key,
                Sigma = section.NumberOrNull(ShockKeys.Sigma) ?? 0,
                Persistence = section.Number(ShockKeys.Persistence),
                Targets = [.. targets.OrderBy(target => target.Kind).ThenBy(t => t.Of, StringComparer.Ordinal)],
            });
        }

        return [.. shocks.OrderBy(shock => shock.Id, StringComparer.Ordinal)];
    }

    private static bool Embargoed(WorldRecord world, ShockTargetRecord target)
    {
        IReadOnlyList<TradeRecord> trades = target.Kind switch
        {
            ShockTargetKind.ImportLimit => world.Market!.Imports,
            ShockTargetKind.ExportLimit => world.Market!.Exports,
            _ => [],
        };
        return trades.Any(trade => trade.Good == target.Of && trade.Embargo is not null);
    }
}
