using Twin.Telemetry.Instruments;
using Twin.Telemetry.Runs;

namespace Twin.Telemetry.RemoteWrite;

/// <summary>What the series of a finished run are called as instruments, so that the same dashboards show
/// them.</summary>
public static class StoredSeries
{
    /// <summary>Name of the series of capital at dual prices, of which growth is worked out.</summary>
    public const string Capital = "loop.capital";

    private const string Layers = "closure.layers.", Closure = "closure.", Slack = "slack.";
    private const string SelfSufficiency = "energy.self-sufficiency";

    /// <summary>Every instrument that shows a stored series: <c>twin.series</c> always, and its own where it has
    /// one.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="name">Name of the stored series.</param>
    /// <param name="unit">Its unit.</param>
    public static IEnumerable<MeterSeries> Of(string run, string name, string unit)
    {
        ArgumentNullException.ThrowIfNull(name);
        yield return MeterSeries.Of(InstrumentTable.Of("twin.series"), run, name, unit);
        if (name.StartsWith(Layers, StringComparison.Ordinal)) yield return One("twin.loop.layer.closure", Layers);
        else if (name.StartsWith(Closure, StringComparison.Ordinal)) yield return One("twin.loop.closure", Closure);
        else if (name.StartsWith(Slack, StringComparison.Ordinal)) yield return One("twin.loop.slack", Slack);
        else if (name == SelfSufficiency)
        {
            yield return MeterSeries.Of(InstrumentTable.Of("twin.loop.self_sufficiency"), run);
        }

        MeterSeries One(string instrument, string prefix) =>
            MeterSeries.Of(InstrumentTable.Of(instrument), run, name[prefix.Length..]);
    }
}
