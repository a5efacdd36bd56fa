using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Running;

namespace Twin.World.Judging;

/// <summary>The whole quarters of a run, with its series brought to them.</summary>
/// <remarks>Rates are means over a quarter, everything else is what it was at its end.</remarks>
public sealed class QuarterTable
{
    private const int MonthsPerQuarter = 3;

    private readonly Dictionary<string, double[]> _series = new(StringComparer.Ordinal);

    private QuarterTable(IReadOnlyList<long> ends) => EndsAtMicros = ends;

    /// <summary>End of each quarter: the first observation at or after it. Unit: µs of simulated time.</summary>
    public IReadOnlyList<long> EndsAtMicros { get; }

    /// <summary>How many there are.</summary>
    public int Count => EndsAtMicros.Count;

    /// <summary>The table of a run.</summary>
    /// <param name="run">The run, with all that it observed.</param>
    public static QuarterTable Of(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var names = run.Catalogue.Names;
        var (ends, values) = Quarters.Of(run.Samples, names);
        var table = new QuarterTable(ends);
        for (var i = 0; i < names.Count; i++) table._series[names[i].Name] = values[i];
        return table;
    }

    /// <summary>Number of a quarter of the run, from 1; worlds with long steps have no observation of some.</summary>
    /// <param name="index">Its place in the table, from 0.</param>
    public int NumberOf(int index)
    {
        var months = (Int128)EndsAtMicros[index] * StepClock.MonthsPerYear / StepClock.YearMicros;
        return (int)((months - 1) / MonthsPerQuarter) + 1;
    }

    /// <summary>The value of a series in a quarter.</summary>
    /// <param name="series">Its name, such as <c>closure.value</c>.</param>
    /// <param name="index">Place of the quarter in the table, from 0.</param>
    /// <returns>Null where the run has no such series, or no value there.</returns>
    public double? Value(string series, int index) =>
        _series.TryGetValue(series, out var values) && double.IsFinite(values[index]) ? values[index] : null;

    /// <summary>The names of all series.</summary>
    public IEnumerable<string> Names => _series.Keys;
}
