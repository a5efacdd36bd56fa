using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;
using Twin.World.Records;

namespace Twin.Scenario.Checks;

/// <summary>Checks that each kind of site runs a process that fits it.</summary>
internal static class KindCheck
{
    /// <summary>Checks all sites.</summary>
    public static void Run(ReadContext context, WorldRecord world)
    {
        foreach (var site in world.Sites)
        {
            if (site.Process is null || !context.Processes.TryGetValue(site.Process, out var process)) continue;
            if (Flaw(context, site.Kind, process) is not { } fix) continue;
            var path = $"sites.{site.Id}.process";
            context.Problems.Error(
                ErrorTexts.KindProcess, context.At(path), path, $"a process that fits a {Words.Of(site.Kind)}",
                process.Id, Words.Of(site.Kind), process.Id, fix);
        }
    }

    private static string? Flaw(ReadContext context, SiteKind kind, ProcessRecord process)
    {
        var output = context.Goods[process.Output].Record.Kind;
        return kind switch
        {
            SiteKind.Mine when !process.Inputs.Any(i => context.Goods[i.Good].Record.Kind == GoodKind.Nature) =>
                "a mine digs a good of nature: add one to the inputs, or make the site a process-plant",
            SiteKind.SolarPlant or SiteKind.DataCentre when output != GoodKind.Flow =>
                "its output must be a flow good: "
                + $"write kind: flow in goods.{process.Output}, or make the site a process-plant",
            SiteKind.Works or SiteKind.ChipFab when output != GoodKind.Stock =>
                $"its output must be a stock good: goods.{process.Output} is not one; make the site a process-plant",
            _ => null,
        };
    }
}
