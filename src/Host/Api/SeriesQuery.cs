using System.Globalization;
using Microsoft.AspNetCore.Http;
using Twin.Domain;
using Twin.Host.Output;
using Twin.Host.Serve;
using Twin.World.Assembly;

namespace Twin.Host.Api;

/// <summary>Which values of series a client wants.</summary>
/// <param name="Names">The series.</param>
/// <param name="FromMicros">First instant. Unit: µs of simulated time.</param>
/// <param name="ToMicros">Last instant. Unit: µs of simulated time.</param>
/// <param name="StepMicros">Length of the bins that values are put in; 0 for every value. Unit: µs.</param>
/// <param name="IsCsv">Whether as CSV.</param>
internal sealed record SeriesQuery(
    IReadOnlyList<string> Names, long FromMicros, long ToMicros, long StepMicros, bool IsCsv)
{
    /// <summary>Most series in one answer.</summary>
    private const int NamesMax = 500;

    /// <summary>Fewest points that a client may ask a series to be thinned to.</summary>
    private const int PointsLeast = 4;

    /// <summary>Most points of a series; 0 for all. Where there are more, the least and the greatest of equal parts
    /// stand for the rest, so that no spike is lost.</summary>
    public int PointsMost { get; init; }

    private static readonly (string Unit, long Micros)[] _units =
    [
        ("min", StepClock.HourMicros / 60), ("yr", StepClock.YearMicros), ("wk", 7 * 24 * StepClock.HourMicros),
        ("h", StepClock.HourMicros), ("d", 24 * StepClock.HourMicros), ("s", StepClock.HourMicros / 3600),
    ];

    /// <summary>Reads a query.</summary>
    /// <param name="query">What the client wrote.</param>
    /// <param name="from">The day at which simulated time is zero.</param>
    public static (SeriesQuery? Query, InputError? Error) Of(IQueryCollection query, DateOnly from)
    {
        const string Time = "a day, an instant in ISO 8601, 10 yr, or µs";
        List<string> names = [.. query["name"].Where(name => name is not null).SelectMany(name => name!.Split(','))];
        if (names.Count > NamesMax)
        {
            return (null, ServeErrors.BadQuery("name", $"at most {NamesMax} series", $"{names.Count}"));
        }

        string? Text(string key) => query[key].ToString() is { Length: > 0 } text ? text : null;
        var (begin, end) = (0L, long.MaxValue);
        if (Text("from") is { } first)
        {
            if (SimTime.Parse(from, first) is not { } micros) return (null, ServeErrors.BadQuery("from", Time, first));
            begin = micros;
        }

        if (Text("to") is { } last)
        {
            if (SimTime.Parse(from, last) is not { } micros) return (null, ServeErrors.BadQuery("to", Time, last));
            end = micros;
        }

        var step = 0L;
        if (Text("step") is { } length)
        {
            if (Length(length) is not { } micros)
            {
                return (null, ServeErrors.BadQuery("step", "a length of time, such as 30 d, 1 yr or µs", length));
            }

            step = micros;
        }

        var points = 0;
        if (Text("points") is { } most
            && (!int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out points)
                || points < PointsLeast))
        {
            return (null, ServeErrors.BadQuery("points", $"a whole number from {PointsLeast}", most));
        }

        return Text("format") is { } format and not ("csv" or "json")
            ? (null, ServeErrors.BadQuery("format", "json or csv", format))
            : (new SeriesQuery(names, begin, end, step, Text("format") == "csv") { PointsMost = points }, null);
    }

    /// <summary>The values that are wanted: of each bin the mean of a rate, the last of anything else.</summary>
    /// <param name="unit">Unit of the series; that of a rate ends in <c>/yr</c>.</param>
    /// <param name="values">All values, in order of time.</param>
    public List<(long AtMicros, double Value)> Of(string unit, List<(long AtMicros, double Value)> values)
    {
        var wanted = values.Where(value => value.AtMicros >= FromMicros && value.AtMicros <= ToMicros);
        if (StepMicros == 0) return Thinned([.. wanted]);
        var isRate = SeriesSource.IsRate(unit);
        return Thinned(
        [
            .. wanted.GroupBy(value => (value.AtMicros + StepMicros - 1) / StepMicros)
                .Select(bin => (
                    bin.Key * StepMicros, isRate ? bin.Average(value => value.Value) : bin.Last().Value)),
        ]);
    }

    private List<(long AtMicros, double Value)> Thinned(List<(long AtMicros, double Value)> values)
    {
        if (PointsMost == 0 || values.Count <= PointsMost) return values;
        var parts = PointsMost / 2;
        List<(long, double)> thin = new(PointsMost);
        for (var part = 0; part < parts; part++)
        {
            var (from, to) = ((int)((long)part * values.Count / parts), (int)((part + 1L) * values.Count / parts));
            var (low, high) = (from, from);
            for (var i = from; i < to; i++)
            {
                if (!(values[i].Value >= values[low].Value)) low = i;
                if (values[i].Value > values[high].Value) high = i;
            }

            thin.Add(values[Math.Min(low, high)]);
            if (low != high) thin.Add(values[Math.Max(low, high)]);
        }

        return thin;
    }

    private static long? Length(string text)
    {
        var invariant = CultureInfo.InvariantCulture;
        if (long.TryParse(text, NumberStyles.None, invariant, out var micros)) return micros > 0 ? micros : null;
        foreach (var (unit, length) in _units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            return double.TryParse(text.AsSpan(0, text.Length - unit.Length).Trim(), invariant, out var count)
                && count * length is >= 1 and < 9e18
                ? (long)(count * length)
                : null;
        }

        return null;
    }
}
