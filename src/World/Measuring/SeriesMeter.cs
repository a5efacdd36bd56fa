using Twin.World.Running;

namespace Twin.World.Measuring;

/// <summary>Reads the newest value of every series of a run.</summary>
internal sealed class SeriesMeter : Meter
{
    private readonly WorldRun _run;

    /// <summary>Lists the series.</summary>
    public SeriesMeter(WorldRun run)
    {
        _run = run;
        foreach (var (name, unit) in run.Catalogue.Names) Add(MeasureKind.Series, name, unit);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        if (_run.Samples.Count > 0) _run.Samples[^1].Values.CopyTo(values);
        else values.Fill(double.NaN);
    }
}
