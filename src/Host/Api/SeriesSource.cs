using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;
using Twin.World.Running;

namespace Twin.Host.Api;

/// <summary>The series of a run: of a live one from memory, of a stored one from its folder.</summary>
internal sealed record SeriesSource
{
    /// <summary>The day at which simulated time is zero.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Whose numbers they are.</summary>
    public required BoundaryReport Boundary { get; init; }

    /// <summary>Name and unit of each.</summary>
    public required IReadOnlyList<(string Name, string Unit)> Names { get; init; }

    /// <summary>Times and values of one of them, by its index; a gap has no value.</summary>
    public required Func<int, List<(long AtMicros, double Value)>> ValuesOf { get; init; }

    /// <summary>Stretches of one of them whose values were let go of, by its index.</summary>
    public Func<int, IReadOnlyList<SeriesBin>> BinsOf { get; init; } = _ => [];

    /// <summary>Index of a series by its name, or −1.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Name == name) return i;
        }

        return -1;
    }

    /// <summary>Opens the series of a run, looks, and closes them.</summary>
    /// <returns>What was seen, or null where there is no such run.</returns>
    public static T? Look<T>(RunHost host, string run, Func<SeriesSource, T> look)
        where T : class
    {
        var served = host.Find(run);
        if (served?.Read(session => Live(session, served.Recent)) is { } live) return look(live);
        if (host.FolderOf(run) is not { } folder) return null;
        using var reader = RunReader.Open(folder);
        return look(Stored(reader));
    }

    /// <summary>Months as they were observed; where the run was looked at lately, about a value a second
    /// instead.</summary>
    private static SeriesSource Live(RunSession session, IReadOnlyList<Sample> recent)
    {
        var since = recent.Count == 0 ? long.MaxValue : recent[0].AtMicros;
        var months = session.Run.Samples.ToArray();
        Sample[] lately = [.. recent];
        return new SeriesSource
        {
            From = session.Resolved.World.From,
            Boundary = BoundaryReport.From(session.Resolved.World),
            Names = session.Run.Catalogue.Names,
            ValuesOf = index =>
            [
                .. Merged(months, lately, since, index).Where(sample => !double.IsNaN(sample.Values[index]))
                    .Select(sample => (sample.AtMicros, sample.Values[index])),
            ],
        };
    }

    private static IEnumerable<Sample> Merged(Sample[] months, Sample[] lately, long since, int index) =>
        lately.Any(sample => !double.IsNaN(sample.Values[index]))
            ? months.Where(sample => sample.AtMicros < since).Concat(lately)
            : months;

    private static SeriesSource Stored(RunReader reader)
    {
        var names = reader.SeriesNames();
        return new SeriesSource
        {
            From = reader.Info.From,
            Boundary = BoundaryReport.From(RunInputs.Of(reader.Inputs()).Resolved.World),
            Names = [.. names.Select(name => (name.Name, UnitOf(name.Tags)))],
            BinsOf = index => reader.SeriesBins(names[index].Id),
            ValuesOf = index =>
            [
                .. reader.SeriesBins(names[index].Id).Select(
                    bin => (bin.EndMicros, IsRate(UnitOf(names[index].Tags)) ? bin.Mean : bin.Last)),
                .. reader.Series(names[index].Id).Select(row => (row.AtMicros, row.Value)),
            ],
        };
    }

    /// <summary>Whether values of a unit are per time, so that a stretch of them has a mean.</summary>
    public static bool IsRate(string unit) => unit.EndsWith("/yr", StringComparison.Ordinal);

    private static string UnitOf(string tags)
    {
        const string Unit = "unit=";
        return tags.StartsWith(Unit, StringComparison.Ordinal) ? tags[Unit.Length..] : string.Empty;
    }
}
