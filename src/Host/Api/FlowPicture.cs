using Twin.Host.Report;
using Twin.Host.Runs;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>What went into what over the last year observed.</summary>
internal sealed record FlowPicture
{
    /// <summary>Whose numbers these are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>The goods.</summary>
    public required IReadOnlyList<FlowNode> Nodes { get; init; }

    /// <summary>The flows, in a fixed order.</summary>
    public required IReadOnlyList<FlowLink> Links { get; init; }

    /// <summary>The line that holds the loop back: <c>site/good</c>; null where nobody plans.</summary>
    public string? Bottleneck { get; init; }

    /// <summary>The picture of a run as it stands.</summary>
    public static FlowPicture Of(RunCopy copy)
    {
        var run = copy.Run;
        var summary = RunReport.Of(copy.Resolved, run, string.Empty, TimeSpan.Zero, TimeSpan.Zero);
        var inputs = new RunInputs(copy.Resolved, run.NowMicros, null) { First = copy.Resolved };
        var found = RunFlows.Of(new ReportInput(inputs, run, summary, null));
        var flows = found?.LastYear() ?? [];
        var total = flows.Sum(flow => flow.Value);
        var bottleneck = run.Bottleneck;
        var held = bottleneck is null ? null : bottleneck[(bottleneck.IndexOf('/', StringComparison.Ordinal) + 1)..];
        string[] goods =
        [
            .. flows.SelectMany(flow => new[] { flow.From, flow.To }).Distinct().Order(StringComparer.Ordinal),
        ];
        return new FlowPicture
        {
            Boundary = BoundaryReport.From(copy.Resolved.World),
            Bottleneck = bottleneck,
            Nodes =
            [
                .. goods.Select(good => new FlowNode(
                    good, run.World.Goods.Records[run.World.Goods[good]].Unit, !(found?.Makes(good) ?? false),
                    good == held)),
            ],
            Links =
            [
                .. flows.Select(flow => new FlowLink(
                    flow.From, flow.To, flow.PerYear, total > 0 ? flow.Value / total : 0, flow.IsEquipment,
                    flow.IsImport)),
            ],
        };
    }
}
