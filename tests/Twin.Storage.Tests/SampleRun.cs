using System.Globalization;
using System.Text;

namespace Twin.Storage.Tests;

/// <summary>A small run, the same every time, for tests that need something to read.</summary>
internal static class SampleRun
{
    public const string Build = "0.1.0+sample";
    public const long Hour = 3_600_000_000;

    public static NewRun New(string root, string? outPath = null) => new()
    {
        Root = root,
        Out = outPath,
        World = "ring",
        From = new DateOnly(2025, 1, 1),
        Build = Build,
        Inputs = [new NewInput(Manifests.WorldResolved, Utf8("""{"name":"ring","seed":1}"""))],
    };

    public static ResumeOptions Resume(string build = Build) => new() { Build = build };

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Json(string name, long value) =>
        Utf8(string.Create(CultureInfo.InvariantCulture, $$"""{"{{name}}":{{value}}}"""));

    /// <summary>State of a pretended world: long enough to compress, different at every hour.</summary>
    public static byte[] State(long hour) =>
        [.. Enumerable.Range(0, 4096).Select(i => (byte)(((i * 7) + hour) % 251))];

    /// <summary>Appends hours [from, to): one command, two outputs, three values and a decision each.</summary>
    public static void AppendHours(RunStore store, long from, long to, long snapshotEvery = 5)
    {
        int steel = store.DefineSeries("stock", "good=steel,unit=t");
        int robots = store.DefineSeries("stock", "good=robot,unit=robot");
        for (long hour = from; hour < to; hour++)
        {
            long at = hour * Hour;
            store.AppendInput("command.set-share/1", Json("share", hour), at);
            store.AppendOutput("robot.built/1", Json("robot", hour), at);
            store.AppendOutput("lot.finished/1", [1, 2, 3, (byte)hour], at, PayloadFormat.Binary);
            store.AppendSeries(steel, at, hour * 1.25);
            store.AppendSeries(robots, at, hour);
            store.AppendSeries(robots, at, double.NaN);
            store.AppendDecision("regime.judged/1", Json("regime", hour), at);
            if ((hour + 1) % snapshotEvery == 0)
                store.AppendSnapshot(at, State(hour));
        }

        store.Flush();
    }

    /// <summary>A finished run of ten hours.</summary>
    public static string Finished(string root) => Finished(New(root));

    /// <summary>A finished run of ten hours.</summary>
    public static string Finished(NewRun run)
    {
        using RunStore store = RunStore.Create(run);
        AppendHours(store, 0, 10);
        store.Finish("""{"world":"ring"}""");
        return store.Folder;
    }

    /// <summary>Everything that byte equality speaks of, as text.</summary>
    public static string Contents(string folder)
    {
        using RunReader reader = RunReader.Open(folder);
        StringBuilder text = new();
        foreach ((string stream, IEnumerable<JournalEntry> entries) in new[]
        {
            ("in", reader.Inputs()), ("out", reader.Outputs()), ("decision", reader.Decisions()),
        })
        {
            foreach (JournalEntry e in entries)
            {
                text.Append(CultureInfo.InvariantCulture, $"{stream} {e.Sequence} {e.Manifest} {e.AtMicros} ")
                    .Append(CultureInfo.InvariantCulture, $"{e.Format} {Convert.ToHexString(e.Payload.Span)} ")
                    .AppendLine(Convert.ToHexString(e.Link.Span));
            }
        }

        foreach (SeriesName name in reader.SeriesNames())
            text.AppendLine(CultureInfo.InvariantCulture, $"{name.Id} {name.Name} {name.Tags}");
        foreach (SeriesRow row in reader.Series())
            text.AppendLine(CultureInfo.InvariantCulture, $"{row.SeriesId} {row.AtMicros} {row.Value:R}");
        return text.ToString();
    }
}
