using System.Security.Cryptography;
using Twin.Domain;
using Twin.Forecasting.ModelFiles;

namespace Twin.Host.Forecast.Train;

/// <summary>The series of one period, from one file or several.</summary>
/// <param name="Period">Steps of a season.</param>
/// <param name="Horizon">Steps ahead to train.</param>
/// <param name="Series">Those of the first file: what intervals are learnt from too.</param>
/// <param name="Further">Those of the other files: rows for the global model and nothing else.</param>
/// <param name="Data">The files.</param>
internal sealed record TrainingSet(
    int Period, int Horizon, IReadOnlyList<TimeSeries> Series, IReadOnlyList<TimeSeries> Further,
    IReadOnlyList<TrainedOn> Data)
{
    /// <summary>All series.</summary>
    public IEnumerable<TimeSeries> All => Series.Concat(Further);

    /// <summary>Whether at least two series are long enough and change before the earliest cut.</summary>
    private bool Teaches
    {
        get
        {
            int least = SeriesTraining.LeastLength(Period, Horizon);
            return Series.Count(one => one.Length >= least && Changes(one.Values[..(one.Length - (2 * Horizon))])) > 1;
        }
    }

    private static bool Changes(ReadOnlySpan<double> values) => values.ContainsAnyExcept(values[0]);

    /// <summary>Reads sets.</summary>
    /// <param name="files">In the M4 format.</param>
    /// <param name="periods">Of each file.</param>
    /// <param name="horizons">Of each file; files of one period share one.</param>
    public static (IReadOnlyList<TrainingSet> Sets, IReadOnlyList<InputError> Errors) Read(
        IReadOnlyList<string> files, IReadOnlyList<int> periods, IReadOnlyList<int> horizons)
    {
        if (files.Count != periods.Count || files.Count != horizons.Count)
            return ([], [ForecastErrors.Sets(files.Count, periods.Count, horizons.Count)]);
        List<InputError> errors = [];
        SortedDictionary<int, TrainingSet> sets = [];
        for (int i = 0; i < files.Count; i++)
        {
            (IReadOnlyList<M4Row> rows, IReadOnlyList<InputError> wrong) = M4File.Read(files[i]);
            errors.AddRange(wrong);
            if (wrong.Count > 0) continue;
            TimeSeries[] series = [.. rows.Select(row => new TimeSeries(row.Id, row.Values, periods[i]))];
            TrainedOn data = new(
                Path.GetFileName(files[i]), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(files[i]))),
                series.Length, periods[i], horizons[i]);
            if (!sets.TryGetValue(periods[i], out TrainingSet? known))
                sets.Add(periods[i], new TrainingSet(periods[i], horizons[i], series, [], [data]));
            else if (known.Horizon != horizons[i])
                errors.Add(ForecastErrors.Horizons(files[i], periods[i], known.Horizon, horizons[i]));
            else
                sets[periods[i]] = known with { Further = [.. known.Further, .. series], Data = [.. known.Data, data] };
        }

        foreach (TrainingSet set in sets.Values)
            if (!set.Teaches) errors.Add(ForecastErrors.Little(set.Data[0].File, set.Period, set.Horizon));
        return ([.. sets.Values], errors);
    }
}
