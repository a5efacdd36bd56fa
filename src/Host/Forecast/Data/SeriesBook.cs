using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Collects series and what is wrong with them while a file is read.</summary>
/// <param name="file">Name for errors.</param>
/// <param name="choice">What the user said.</param>
internal sealed class SeriesBook(string file, DataChoice choice)
{
    private readonly List<DataSeries> _series = [];
    private readonly List<string> _known = [];
    private readonly HashSet<string> _ids = [];
    private readonly List<InputError> _errors = [];
    private readonly List<InputError> _skipped = [];

    /// <summary>Whether no more errors are wanted.</summary>
    public bool IsFull => _errors.Count >= DataFile.MostErrors;

    /// <summary>Whether the user wants a series of this name.</summary>
    public bool Wants(string id) => choice.Series.Count == 0 || choice.Series.Contains(id);

    /// <summary>Takes down an error.</summary>
    public void Add(InputError error)
    {
        if (!IsFull) _errors.Add(error);
    }

    /// <summary>Makes a series of observations and keeps it, if it is wanted and there are any.</summary>
    public void Add(string id, List<Observation> observations)
    {
        if (observations.Count == 0 || IsFull) return;
        _known.Add(id);
        if (!Wants(id)) return;
        if (!_ids.Add(id))
        {
            Add(DataErrors.Twice(file, observations[0].At, id, observations[0].At.Line));
            return;
        }

        (DataSeries? series, InputError? error) = Spacing.Of(file, id, observations, choice.Period);
        if (series is not null) _series.Add(series);
        else if (choice.SkipsIrregular && error!.Code != DataErrors.TooLarge) _skipped.Add(error);
        else Add(error!);
    }

    /// <summary>What came of it all.</summary>
    /// <param name="layout">How the file was understood.</param>
    public DataReading Close(string layout)
    {
        foreach (string name in choice.Series)
            if (!_known.Contains(name) && !IsFull && _errors.Count == 0) Add(DataErrors.Series(file, name, _known));
        if (_series.Count > DataFile.MostSeries)
            Add(DataErrors.Large(file, "series", DataFile.MostSeries, _series.Count));
        if (_errors.Count > 0) return DataReading.Of(_errors);
        if (_series.Count == 0 && _skipped.Count > 0) return DataReading.Of(_skipped);
        return _series.Count > 0
            ? new DataReading(_series, layout, _skipped, [])
            : DataReading.Of(DataErrors.Nothing(file, "the file holds no value", "check the columns of values"));
    }
}
