namespace Twin.World.Measuring;

/// <summary>Energy by site, role and source, and its mean power since the reading before.</summary>
internal sealed class EnergyMeter : Meter
{
    private const double MicrosPerSecond = 1e6;

    private readonly List<EnergyLine> _lines;
    private readonly double[] _energy;
    private readonly double[] _power;
    private long _readAt = -1;

    /// <summary>Lists the measures of lines.</summary>
    public EnergyMeter(IEnumerable<EnergyLine> lines)
    {
        _lines = [.. lines];
        (_energy, _power) = (new double[_lines.Count], new double[_lines.Count]);
        Array.Fill(_power, double.NaN);
        foreach (var line in _lines)
        {
            Add(MeasureKind.Energy, line.Site, line.Role, line.Source);
            Add(MeasureKind.Power, line.Site, line.Role, line.Source);
        }
    }

    /// <inheritdoc/>
    public override void Read(long nowMicros, Span<double> values)
    {
        // Two readings at one instant show the same power.
        var isNew = nowMicros > _readAt;
        var seconds = _readAt < 0 ? 0 : (nowMicros - _readAt) / MicrosPerSecond;
        for (var i = 0; i < _lines.Count; i++)
        {
            if (isNew)
            {
                var energy = _lines[i].Joules();
                if (seconds > 0) _power[i] = (energy - _energy[i]) / seconds;
                _energy[i] = energy;
            }

            values[2 * i] = _energy[i];
            values[(2 * i) + 1] = _power[i];
        }

        if (isNew) _readAt = nowMicros;
    }
}
