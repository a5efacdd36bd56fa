namespace Twin.World.Measuring;

/// <summary>Reads some of the measures of a world; changes nothing.</summary>
internal abstract class Meter
{
    private readonly List<Measure> _measures = [];

    /// <summary>What it reads, in the order of <see cref="Read"/>.</summary>
    public IReadOnlyList<Measure> Measures => _measures;

    /// <summary>Reads them.</summary>
    /// <param name="nowMicros">Simulated time. Unit: µs.</param>
    /// <param name="values">One number a measure; NaN where there is none.</param>
    public abstract void Read(long nowMicros, Span<double> values);

    /// <summary>Adds a measure.</summary>
    protected void Add(MeasureKind kind, params string[] of) => _measures.Add(new Measure(kind, of));
}
