using Twin.Scenario.Document;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Warns where two stages of one chain learn: learning rates of prices would then count twice.</summary>
internal static class LearningCheck
{
    /// <summary>Checks all processes.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        var makers = world.Processes.ToLookup(process => process.Output, StringComparer.Ordinal);
        foreach (var last in world.Processes)
        {
            if (last.Learning is null) continue;
            foreach (var first in Upstream(context, last, makers))
            {
                var path = $"processes.{last.Id}.learning";
                context.Problems.Warning(ErrorTexts.LearningTwice, context.At(path), path, "one learning stage a chain",
                    $"{first} and {last.Id}", first, last.Id);
            }
        }
    }

    /// <summary>Learning processes that a process buys stock goods of, directly or through others that do not
    /// learn.</summary>
    private static SortedSet<string> Upstream(
        ReadContext context, ProcessRecord last, ILookup<string, ProcessRecord> makers)
    {
        var learning = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { last.Id };
        var open = new Stack<ProcessRecord>([last]);
        while (open.TryPop(out var process))
        {
            foreach (var maker in process.Inputs.Where(input => IsStock(context, input.Good))
                .SelectMany(input => makers[input.Good]))
            {
                if (!seen.Add(maker.Id)) continue;
                if (maker.Learning is null) open.Push(maker);
                else learning.Add(maker.Id);
            }
        }

        return learning;
    }

    private static bool IsStock(ReadContext context, string good) =>
        context.Goods.TryGetValue(good, out var info) && info.Record.Kind == GoodKind.Stock;
}
