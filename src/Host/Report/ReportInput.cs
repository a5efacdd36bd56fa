using Twin.Host.Decide;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Runs;
using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>Everything that a report is made of: a run at its end, and what it was resolved from.</summary>
/// <param name="Inputs">What came from outside: the resolved world, its end, its lineage.</param>
/// <param name="Run">The run, with all it observed.</param>
/// <param name="Summary">What was drawn up of it.</param>
/// <param name="Forecast">What was forecast of its output; null where it is too short.</param>
internal sealed record ReportInput(RunInputs Inputs, WorldRun Run, RunSummary Summary, RunForecast? Forecast)
{
    private const int MonthsPerYear = 12;

    /// <summary>What was decided on the run.</summary>
    public EvidenceReading Evidence { get; init; } = EvidenceReading.Nothing;

    /// <summary>The world.</summary>
    public WorldRecord World => Run.World.Record;

    /// <summary>The balanced path at the world's step, or null where there is none.</summary>
    public BalancedGrowth? Path => Run.World.Growth.Stepped;

    /// <summary>Calendar time at which the run begins. Unit: yr.</summary>
    public double FromYear { get; } = Run.World.Record.From.Year
        + ((Run.World.Record.From.DayOfYear - 1) / (DateTime.IsLeapYear(Run.World.Record.From.Year) ? 366.0 : 365.0));

    /// <summary>Length of the run. Unit: yr.</summary>
    public double Years => (double)Run.NowMicros / StepClock.YearMicros;

    /// <summary>Calendar time of an instant. Unit: yr.</summary>
    /// <param name="micros">Unit: µs of simulated time.</param>
    public double YearAt(long micros) => FromYear + ((double)micros / StepClock.YearMicros);

    /// <summary>Index of a series by name, or −1.</summary>
    public int IndexOf(string series)
    {
        for (var i = 0; i < Run.Catalogue.Names.Count; i++)
        {
            if (Run.Catalogue.Names[i].Name == series) return i;
        }

        return -1;
    }

    /// <summary>A series over calendar years.</summary>
    /// <param name="series">Its index.</param>
    public IReadOnlyList<(double X, double Y)> Points(int series) =>
        [.. Run.Samples.Select(sample => (YearAt(sample.AtMicros), sample.Values[series]))];

    /// <summary>Means over whole years, so that seasons do not hide growth; as observed where there are few.</summary>
    public static IReadOnlyList<(double X, double Y)> Yearly(IReadOnlyList<(double X, double Y)> points) =>
        points.Count < 2 * MonthsPerYear ? points : [.. points.Chunk(MonthsPerYear)
            .Where(year => year.Length == MonthsPerYear)
            .Select(year => (year.Average(p => p.X), year.Average(p => p.Y)))];

    /// <summary>The series whose names begin alike, in order, without that beginning.</summary>
    /// <param name="prefix">Such as <c>closure.</c>.</param>
    public IReadOnlyList<(string Name, int Index)> SeriesUnder(string prefix)
    {
        List<(string, int)> found = [];
        for (var i = 0; i < Run.Catalogue.Names.Count; i++)
        {
            var name = Run.Catalogue.Names[i].Name;
            if (name.StartsWith(prefix, StringComparison.Ordinal)) found.Add((name[prefix.Length..], i));
        }

        return found;
    }

    /// <summary>Mean of a series over the last year observed, or over all of a shorter run.</summary>
    /// <param name="series">Its index.</param>
    public double LastYear(int series)
    {
        var from = Run.NowMicros - StepClock.YearMicros;
        var last = Run.Samples.Where(sample => sample.AtMicros > from).Select(sample => sample.Values[series]).ToList();
        return last.Count == 0 ? 0 : last.Average();
    }
}
