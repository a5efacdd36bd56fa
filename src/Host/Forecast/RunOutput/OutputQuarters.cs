using System.Globalization;
using Twin.Domain;
using Twin.Host.Forecast.Growth;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Running;

namespace Twin.Host.Forecast.RunOutput;

/// <summary>A run's output index by quarters: means of the months, as far back as it was above 0.</summary>
internal sealed class OutputQuarters
{
    private const int MonthsPerQuarter = 3;
    private const int QuartersPerYear = 4;

    private readonly DateOnly _from;
    private readonly int _first;

    private OutputQuarters(string branch, DateOnly from, int first, double[] values)
    {
        (Branch, _from, _first, Values) = (branch, from, first, values);
        Logs = new TimeSeries(GrowthHistories.Output, Array.ConvertAll(values, Math.Log), QuartersPerYear);
    }

    /// <summary>The run's name in its store.</summary>
    public string Branch { get; }

    /// <summary>Means, oldest first; above 0.</summary>
    public double[] Values { get; }

    /// <summary>Their logs.</summary>
    public TimeSeries Logs { get; }

    /// <summary>Of a run.</summary>
    /// <param name="stem">The world file's stem.</param>
    /// <param name="run">The run.</param>
    /// <returns>The quarters; null where it has none.</returns>
    public static OutputQuarters? Of(string stem, WorldRun run)
    {
        (List<long> ends, double[][] values) = Quarters.Of(run.Samples, run.Catalogue.Names);
        if (ends.Count == 0) return null;
        double[] output = values[run.Catalogue.Output];
        int from = Array.FindLastIndex(output, value => !(value > 0) || !double.IsFinite(value)) + 1;
        if (from >= output.Length) return null;
        int first = (int)Math.Round((double)ends[from] * QuartersPerYear / StepClock.YearMicros) - 1;
        string branch = string.Create(CultureInfo.InvariantCulture, $"{stem}/{run.World.Record.Seed}");
        return new OutputQuarters(branch, run.World.Record.From, first, output[from..]);
    }

    /// <summary>Name of a quarter, such as <c>2025Q1</c>: the one in which it begins.</summary>
    /// <param name="index">From 0; may lie beyond the last.</param>
    public string Label(int index)
    {
        DateOnly day = _from.AddMonths(MonthsPerQuarter * (_first + index));
        return string.Create(
            CultureInfo.InvariantCulture, $"{day.Year:0000}Q{((day.Month - 1) / MonthsPerQuarter) + 1}");
    }

    /// <summary>Place of a quarter in time. Unit: months since year 0.</summary>
    /// <param name="index">From 0.</param>
    public long Order(int index)
    {
        DateOnly day = _from.AddMonths(MonthsPerQuarter * (_first + index));
        return (12L * day.Year) + day.Month - 1;
    }

    /// <summary>Calendar time at the end of a quarter. Unit: yr.</summary>
    /// <param name="index">From 0; may lie beyond the last.</param>
    public double YearAt(int index)
    {
        double from = _from.Year + ((_from.DayOfYear - 1) / (DateTime.IsLeapYear(_from.Year) ? 366.0 : 365.0));
        return from + ((_first + index + 1) / (double)QuartersPerYear);
    }
}
