using System.Globalization;
using System.Text.Json;
using Twin.World.Joining;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>The economy beside a run where it ended.</summary>
/// <param name="Calibration">Its file of values, or built-in.</param>
/// <param name="Variant">Its equations: version-1 or stabilised.</param>
/// <param name="Coupling">What loop and economy heard of each other: full, one-way or off.</param>
/// <param name="LoopHash">SHA-256 of the loop's state alone: the state hash of the same run without an economy, where
/// the coupling was off. Null in summaries of earlier builds.</param>
/// <param name="Quarters">Quarters done.</param>
/// <param name="ValidQuarters">Those inside the range in which the equations were judged.</param>
/// <param name="Scale">How many loops like that of the run make up the machine sector; 0 where it did not
/// trade.</param>
/// <param name="Last">The last quarter by the names of the series, without <c>economy/</c>.</param>
internal sealed record EconomySummary(
    string Calibration, string Variant, string? Coupling, string? LoopHash, int Quarters, int ValidQuarters,
    double Scale, IReadOnlyDictionary<string, double> Last)
{
    private const int QuartersOfVersion1 = 20;
    private const string Prefix = "economy/";

    /// <summary>The summary of a run; null where it has no economy, or no quarter has ended.</summary>
    public static EconomySummary? Of(WorldRun run)
    {
        if (run.Economy is not { Quarters: > 0 } economy) return null;
        var record = run.World.Record.Economy!;
        var quarters = run.Samples.Where(sample => !double.IsNaN(Value(run, sample, "valid"))).ToList();
        var last = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, _) in EconomySeries.All)
        {
            var values = quarters.Select(sample => Value(run, sample, name[Prefix.Length..]));
            if (values.LastOrDefault(double.IsFinite, double.NaN) is var value && double.IsFinite(value))
                last.Add(name[Prefix.Length..], value);
        }

        return new EconomySummary(
            record.Calibration, record.Variant == EconomyVariant.Stabilised ? "stabilised" : "version-1",
            JsonNamingPolicy.KebabCaseLower.ConvertName(record.Coupling.ToString()), run.LoopHash(),
            economy.Quarters, quarters.Count(sample => Value(run, sample, "valid") > 0), economy.Scale, last);
    }

    /// <summary>The last quarter in a line, and whether it is to be trusted.</summary>
    public string Text()
    {
        string Figure(string name, string format) => Last.TryGetValue(name, out var value)
            ? value.ToString(format, CultureInfo.InvariantCulture)
            : "none";
        var text = $"GDP {Figure("gdp", "0.0")} T$/yr, {Figure("gdp-with-own-investment", "0.0")} with what the loop "
            + $"makes for itself; prices × {Figure("price-level", "0.000")}, policy rate {Figure("rate", "0.0 %")}, "
            + $"unemployment {Figure("unemployment", "0.0 %")}, labour share {Figure("labour-share", "0.0 %")}";
        var invalid = Quarters - ValidQuarters;
        if (invalid > 0) text += FormattableString.Invariant($"; MODEL_INVALID in {invalid} of {Quarters} quarters");
        if (Variant != "stabilised" && Quarters > QuartersOfVersion1)
            text += $"; MODEL_INVALID beyond quarter {QuartersOfVersion1}: version-1 drifts";
        return text;
    }

    private static double Value(WorldRun run, Sample sample, string name)
    {
        var at = 0;
        while (EconomySeries.All[at].Name != Prefix + name) at++;
        return sample.Values[run.Catalogue.FirstEconomy + at];
    }
}
