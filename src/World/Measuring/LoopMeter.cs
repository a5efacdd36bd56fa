using Twin.Domain;
using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Measuring;

/// <summary>Reads what is known of the loop as a whole: its growth, its closure, what holds it back.</summary>
/// <remarks>Observed at month ends: between two of them the newest stands.</remarks>
internal sealed class LoopMeter : Meter
{
    private const int BottlenecksMax = 10;
    private const double MicrosPerSecond = 1e6;
    private static readonly string[] Scopes = ["value", "mass", "energy", "information", "parts"];

    private readonly WorldRun _run;
    private readonly double _balanced;
    private readonly double[] _elasticities;
    private readonly int _layers;
    private readonly int _lines;

    /// <summary>Lists the measures of a loop.</summary>
    public LoopMeter(WorldRun run)
    {
        _run = run;
        var world = run.World;
        _balanced = world.Growth.PerYear ?? double.NaN;
        var held = WorldBottlenecks.Of(world.Record, world.Growth).Take(BottlenecksMax).ToList();
        _elasticities = [.. held.Select(bottleneck => bottleneck.Elasticity)];
        _layers = world.Closure.Report.Layers.Count;
        _lines = run.Catalogue.FirstLearning - run.Catalogue.FirstSlack;
        Add(MeasureKind.Growth);
        Add(MeasureKind.BalancedGrowth);
        Add(MeasureKind.DoublingTime, "capital");
        Add(MeasureKind.SelfSufficiency);
        foreach (var scope in Scopes) Add(MeasureKind.Closure, scope);
        foreach (var layer in world.Closure.Report.Layers.Keys) Add(MeasureKind.LayerClosure, layer);
        foreach (var bottleneck in held) Add(MeasureKind.Bottleneck, bottleneck.Parameter);
        for (var i = 0; i < _lines; i++)
        {
            Add(MeasureKind.Slack, run.Catalogue.Names[run.Catalogue.FirstSlack + i].Name["slack.".Length..]);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        values.Fill(double.NaN);
        values[1] = _balanced;
        var bottlenecks = 4 + Scopes.Length + _layers;
        _elasticities.CopyTo(values[bottlenecks..]);
        if (_run.Samples.Count == 0) return;
        var (newest, catalogue) = (_run.Samples[^1].Values, _run.Catalogue);
        values[0] = Growth();
        if (values[0] > 0) values[2] = ExactMath.Log(2) / values[0] * StepClock.YearMicros / MicrosPerSecond;
        values[3] = newest[catalogue.SelfSufficiency];
        newest.AsSpan(catalogue.Closure, Scopes.Length + _layers).CopyTo(values[4..]);
        newest.AsSpan(catalogue.FirstSlack, _lines).CopyTo(values[(bottlenecks + _elasticities.Length)..]);
    }

    /// <summary>ln of capital now by capital a year ago, or NaN.</summary>
    private double Growth()
    {
        var samples = _run.Samples;
        var capital = _run.Catalogue.Capital;
        var (last, first) = (samples[^1], samples.Count - 1);
        while (first >= 0 && samples[first].AtMicros > last.AtMicros - StepClock.YearMicros) first--;
        if (first < 0 || samples[first].Values[capital] <= 0 || last.Values[capital] <= 0) return double.NaN;
        var years = (double)(last.AtMicros - samples[first].AtMicros) / StepClock.YearMicros;
        return ExactMath.Log(last.Values[capital] / samples[first].Values[capital]) / years;
    }
}
