using Twin.Telemetry.Instruments;

namespace Twin.Telemetry.Runs;

/// <summary>What the series of a finished run are called as instruments, so that the same dashboards show
/// them.</summary>
public static class StoredSeries
{
    /// <summary>Name of the series of capital at dual prices, of which growth is worked out.</summary>
    public const string Capital = "loop.capital";

    private const string Layers = "closure.layers.", Closure = "closure.", Slack = "slack.";
    private const string SelfSufficiency = "energy.self-sufficiency";

    private static readonly Dictionary<string, (string Instrument, string? Basis)> _economy =
        new(StringComparer.Ordinal)
        {
            ["economy/output-growth"] = ("twin.economy.growth", "output"),
            ["economy/money-growth"] = ("twin.economy.growth", "money"),
            ["economy/service-growth"] = ("twin.economy.growth", "services"),
            ["economy/price-level"] = ("twin.economy.price", "consumption"),
            ["economy/goods-price"] = ("twin.economy.price", "machine-goods"),
            ["economy/wage"] = ("twin.economy.price", "labour"),
            ["economy/inflation"] = ("twin.economy.inflation", null),
            ["economy/rate"] = ("twin.economy.rate", null),
            ["economy/debt"] = ("twin.economy.debt", null),
            ["economy/labour-share"] = ("twin.economy.labour.share", null),
            ["economy/machine-share"] = ("twin.economy.machine.share", null),
            ["economy/unemployment"] = ("twin.economy.unemployment", null),
            ["economy/work-optional"] = ("twin.economy.work_optional", null),
            ["economy/valid"] = ("twin.economy.valid", null),
        };

    /// <summary>The instrument of a series of the economy; null for every other series.</summary>
    /// <param name="run">The run's name.</param>
    /// <param name="name">Name of the stored series.</param>
    public static MeterSeries? OfEconomy(string run, string name) => _economy.TryGetValue(name, out var found)
        ? MeterSeries.Of(InstrumentTable.Of(found.Instrument), run, found.Basis is { } basis ? [basis] : [])
        : null;

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
        else if (OfEconomy(run, name) is { } economy) yield return economy;

        MeterSeries One(string instrument, string prefix) =>
            MeterSeries.Of(InstrumentTable.Of(instrument), run, name[prefix.Length..]);
    }
}
