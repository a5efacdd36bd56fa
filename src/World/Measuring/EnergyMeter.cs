namespace Twin.World.Measuring;

/// <summary>Energy by site, role and source, and its mean power since the reading before.</summary>
internal sealed class EnergyMeter : Meter
{
    private readonly List<EnergyLine> _lines;
    private readonly double[] _energy;
    private readonly double[] _power;
    private readonly StepCount _steps;

    /// <summary>Lists the measures of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="stepMicros">Length of the world's step. Unit: µs.</param>
    public EnergyMeter(IEnumerable<EnergyLine> lines, long stepMicros)
    {
        _steps = new StepCount(stepMicros);
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
        // Two readings in one step show the same power.
        var since = _steps.SecondsSince(nowMicros);
        for (var i = 0; i < _lines.Count; i++)
        {
            if (since is { } seconds)
            {
                var energy = _lines[i].Joules();
                if (seconds > 0) _power[i] = (energy - _energy[i]) / seconds;
                _energy[i] = energy;
            }

            values[2 * i] = _energy[i];
            values[(2 * i) + 1] = _power[i];
        }
    }
}
