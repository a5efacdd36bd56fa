using System.Globalization;
using Twin.Domain;
using Twin.Host.Decide;
using Twin.Storage;
using Twin.Telemetry.Instruments;
using Twin.Telemetry.RemoteWrite;
using Twin.Telemetry.Runs;
using Twin.World.Assembly;

namespace Twin.Host.Telemetry;

/// <summary>Sends the stored series of a run to a Prometheus, with their simulated dates.</summary>
internal static class RemoteExport
{
    private const string UnitTag = "unit=";

    /// <summary>Sends every series, and waits until they are sent or given up.</summary>
    /// <param name="run">The run.</param>
    /// <param name="url">A receiver of remote write.</param>
    /// <param name="time">The wall clock.</param>
    public static RemoteWriteSummary Send(RunReader run, Uri url, TimeProvider time)
    {
        using var writer = new RemoteWriter(new RemoteWriteOptions { Url = url, Time = time });
        var name = RunShow.NameOf(run.Info.World, run.Folder);
        var start = new DateTimeOffset(run.Info.From.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            .ToUnixTimeMilliseconds();
        var elapsed = writer.Open(MeterSeries.Of(InstrumentTable.Of("twin.sim.elapsed"), name));
        var growth = writer.Open(MeterSeries.Of(InstrumentTable.Of("twin.loop.growth"), name));
        var clock = new SortedSet<long>();
        foreach (var series in run.SeriesNames())
        {
            var targets = StoredSeries.Of(name, series.Name, UnitOf(series.Tags)).Select(writer.Open).ToList();
            var before = new Queue<SeriesRow>();
            foreach (var row in run.Series(series.Id))
            {
                var at = start + (row.AtMicros / 1_000);
                foreach (var target in targets) writer.Add(target, at, row.Value);
                if (series.Name == StoredSeries.Capital) writer.Add(growth, at, Growth(before, row));
                clock.Add(row.AtMicros);
                writer.SendFull();
            }
        }

        SendDecisions(run, name, writer);
        foreach (var micros in clock) writer.Add(elapsed, start + (micros / 1_000), micros / 1e6);
        writer.Finish();
        return new RemoteWriteSummary(url.ToString(), writer.SentCount, writer.DroppedCount, writer.LastFailure);
    }

    /// <summary>Sends the regimes of every quarter that the newest evidence of the run decides on.</summary>
    private static void SendDecisions(RunReader run, string name, RemoteWriter writer)
    {
        var decisions = EvidenceReading.Of(run.Folder).Decisions.Where(decision => decision.Profile == "R").ToList();
        if (decisions.Count == 0) return;
        foreach (var (series, value) in RegimeStates.Of(name))
        {
            var opened = writer.Open(series);
            foreach (var decision in decisions) writer.Add(opened, EndOf(decision), value(decision));
        }
    }

    private static long EndOf(DecisionEvidence decision) => DateTimeOffset.Parse(
        decision.QuarterEnds, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUnixTimeMilliseconds();

    /// <summary>Log growth over the trailing year, as a live run shows it; NaN before a year has passed.</summary>
    private static double Growth(Queue<SeriesRow> before, SeriesRow row)
    {
        before.Enqueue(row);
        while (before.Count > 1 && before.ElementAt(1).AtMicros <= row.AtMicros - StepClock.YearMicros)
        {
            before.Dequeue();
        }

        var first = before.Peek();
        if (first.AtMicros > row.AtMicros - StepClock.YearMicros || first.Value <= 0 || row.Value <= 0)
        {
            return double.NaN;
        }

        var years = (double)(row.AtMicros - first.AtMicros) / StepClock.YearMicros;
        return ExactMath.Log(row.Value / first.Value) / years;
    }

    private static string UnitOf(string tags) => tags.Split(',')
        .FirstOrDefault(tag => tag.StartsWith(UnitTag, StringComparison.Ordinal))?[UnitTag.Length..] ?? "";
}
