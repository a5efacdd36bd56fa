namespace Twin.World.Measuring;

/// <summary>Events by kind of actor.</summary>
internal sealed class KindMeter : Meter
{
    private readonly EventMeter _events;

    /// <summary>Lists the kinds.</summary>
    public KindMeter(EventMeter events, IReadOnlyList<string> kinds)
    {
        _events = events;
        foreach (var kind in kinds) Add(MeasureKind.Events, kind);
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        for (var kind = 0; kind < values.Length; kind++) values[kind] = _events.ByKind[kind];
    }
}
