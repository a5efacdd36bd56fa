using Twin.World.Running;

namespace Twin.Host.Serve;

/// <summary>What a run showed lately, about once a second: a paced world sees a month in minutes.</summary>
/// <remarks>Shape: written and read under the run's gate. Where it is full every other sample of its older half goes,
/// so that it reaches further back the coarser it gets.</remarks>
internal sealed class RecentSamples
{
    /// <summary>Most samples kept: twenty minutes by the second, hours by the minute.</summary>
    public const int Kept = 2400;

    private static readonly TimeSpan _every = TimeSpan.FromSeconds(1);

    private readonly List<Sample> _samples = [];
    private readonly TimeProvider _time;
    private GlanceMark _mark = new();
    private long _takenAt;

    /// <summary>Begins to look.</summary>
    public RecentSamples(TimeProvider time) => _time = time;

    /// <summary>The samples in order of time.</summary>
    public IReadOnlyList<Sample> All => _samples;

    /// <summary>Looks at the run, where that is due.</summary>
    public void Take(WorldRun run)
    {
        if (_takenAt != 0 && _time.GetElapsedTime(_takenAt) < _every) return;
        if (_samples.Count > 0 && run.NowMicros <= _samples[^1].AtMicros) return;
        _takenAt = _time.GetTimestamp();
        var isFirst = _mark.AtMicros == 0;
        var sample = run.Glance(_mark);

        // The first look has no look before it to measure a rate by.
        if (!isFirst) _samples.Add(sample);
        if (_samples.Count > Kept) Thin();
    }

    /// <summary>Forgets where the run stood: its world has changed.</summary>
    public void Restart() => _mark = new GlanceMark();

    private void Thin()
    {
        var half = _samples.Count / 2;
        for (var i = half - 1; i >= 0; i -= 2) _samples.RemoveAt(i);
    }
}
