using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Tests.Humans;
using Xunit;

namespace Twin.World.Tests.Shocks;

/// <summary>Worlds in which every number that a shock can move is moved.</summary>
internal static class ShockWorlds
{
    public static WorldRecord Rich { get; } = RichWorld.Record with
    {
        Market = RichWorld.Record.Market! with
        {
            Cash = 0,
            Imports = [RichWorld.Record.Market!.Imports[0] with { LimitPerYear = 50 }],
            Exports = [RichWorld.Record.Market!.Exports[0] with { LimitPerYear = 5 }],
        },
        Shocks =
        [
            Shock("sites", ShockTargetKind.SiteCapacity, RichWorld.Record.Sites.First(s => s.Process is not null).Id),
            Shock("yields", ShockTargetKind.ProcessYield, "smelt"),
            Shock("imports", ShockTargetKind.ImportLimit, "chip"),
            Shock("exports", ShockTargetKind.ExportLimit, "metal"),
            Shock("faults", ShockTargetKind.FleetMtbf, "crew-a"),
        ],
    };

    public static WorldRecord Human { get; } = HumanWorld.Record with
    {
        Human = HumanWorld.Record.Human! with
        {
            Goods =
            [
                .. HumanWorld.Record.Human!.Goods.Select(good => good.Good == "chip"
                    ? good with { Diversion = 0.02 }
                    : good),
            ],
        },
        Shocks =
        [
            Shock("makers", ShockTargetKind.HumanOutput, "metal"),
            Shock("sellers", ShockTargetKind.HumanDiversion, "chip"),
            Shock("claims", ShockTargetKind.HumanClaim, "power"),
        ],
    };

    public static ShockRecord Shock(string id, ShockTargetKind kind, string of) => new()
    {
        Id = id, Sigma = 0.3, Persistence = 0.6, Targets = [new ShockTargetRecord(kind, of)],
    };

    public static WorldRecord Lab(params string[] sets) => Read(sets).World!;

    public static WorldReading Read(params string[] sets)
    {
        var reading = WorldFile.Read(Path.Combine(Repository.Root, "scenarios", "growth-lab.yaml"), sets);
        Assert.Empty(reading.Errors);
        return reading;
    }
}
