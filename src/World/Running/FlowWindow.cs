using Twin.World.Assembly;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>What was invested, lost and taken in, period by period, over the trailing year.</summary>
internal sealed class FlowWindow
{
    /// <summary>Periods of a year: a sample is taken each month.</summary>
    private const int Periods = 12;

    private const int LostAt = ContentRow.Count, ValueAt = 2 * ContentRow.Count, MassAt = ValueAt + 1;
    private const int BoughtAt = MassAt + 1, MadeAt = BoughtAt + 1, OwedAt = MadeAt + 1;
    private const int LayersAt = OwedAt + 1;

    private readonly IReadOnlyList<string> _layers;
    private readonly int _width;
    private readonly double[] _current;
    private readonly double[] _ring;
    private readonly double[] _ends = new double[Periods + 1];

    /// <summary>Makes an empty window.</summary>
    /// <param name="layers">Names of the layers.</param>
    public FlowWindow(IReadOnlyList<string> layers)
    {
        _layers = layers;
        _width = LayersAt + (2 * layers.Count);
        _current = new double[_width];
        _ring = new double[Periods * _width];
        Array.Fill(_ends, double.NegativeInfinity, 0, Periods);
    }

    /// <summary>Everything it holds, for a snapshot.</summary>
    public IEnumerable<double[]> State => [_current, _ring, _ends];

    /// <summary>Counts what was delivered as equipment.</summary>
    public void Invest(ReadOnlySpan<double> content, double value, double massKg)
    {
        for (var row = 0; row < content.Length; row++) _current[row] += content[row];
        _current[ValueAt] += value;
        _current[MassAt] += massKg;
    }

    /// <summary>Counts what perished or was lost with all it carried.</summary>
    public void Lose(ReadOnlySpan<double> content)
    {
        for (var row = 0; row < content.Length; row++) _current[LostAt + row] += content[row];
    }

    /// <summary>Counts what came from outside. Unit: money at replacement prices.</summary>
    public void Buy(double value) => _current[BoughtAt] += value;

    /// <summary>Counts what the loop made, gross. Unit: money at replacement prices.</summary>
    public void Make(double value) => _current[MadeAt] += value;

    /// <summary>Counts what a layer took in.</summary>
    public void TakeIn(int layer, double outside, double total)
    {
        _current[LayersAt + (2 * layer)] += outside;
        _current[LayersAt + (2 * layer) + 1] += total;
    }

    /// <summary>Ends a period.</summary>
    /// <param name="nowMicros">Its end. Unit: µs of simulated time.</param>
    public void EndPeriod(double nowMicros)
    {
        // The last word counts the periods, so that a snapshot of doubles holds all there is.
        var slot = (int)_ends[Periods] % Periods;
        _current.CopyTo(_ring.AsSpan(slot * _width));
        _ends[slot] = nowMicros;
        _ends[Periods]++;
        Array.Clear(_current);
    }

    /// <summary>Counts what is owed in money beside all trade, in the period that ended last.</summary>
    /// <param name="value">Unit: money at replacement prices.</param>
    public void Owe(double value)
    {
        var slot = ((int)_ends[Periods] - 1) % Periods;
        _ring[(slot * _width) + OwedAt] += value;
    }

    /// <summary>What came from outside and what is owed to it over what the loop made in the year before an instant;
    /// null where it made nothing that has a price.</summary>
    /// <param name="nowMicros">The instant. Unit: µs of simulated time.</param>
    public double? ImportShare(double nowMicros)
    {
        var total = Total(nowMicros);
        return total[MadeAt] > 0 ? (total[BoughtAt] + total[OwedAt]) / total[MadeAt] : null;
    }

    /// <summary>Sums of the year before an instant, parts left out.</summary>
    /// <param name="nowMicros">The instant. Unit: µs of simulated time.</param>
    public ClosureSums Sums(double nowMicros)
    {
        var total = Total(nowMicros);

        // What perished was paid for by those who built: it counts as bought and as spent.
        var sums = new ClosureSums
        {
            Value = total[ValueAt] + total[LostAt + ContentRow.Value],
            Owed = total[OwedAt],
            Mass = total[MassAt] + total[LostAt + ContentRow.Mass],
            Layers =
            [
                .. _layers.Select((layer, i) =>
                    (layer, total[LayersAt + (2 * i)], total[LayersAt + (2 * i) + 1])),
            ],
        };
        for (var row = 0; row < ContentRow.Count; row++) sums.Content[row] = total[row] + total[LostAt + row];
        return sums;
    }

    private double[] Total(double nowMicros)
    {
        // Months end at step boundaries, hence half a month of play.
        var from = nowMicros - StepClock.YearMicros + (StepClock.YearMicros / (2.0 * StepClock.MonthsPerYear));
        var total = (double[])_current.Clone();
        for (var slot = 0; slot < Periods; slot++)
        {
            if (_ends[slot] <= from) continue;
            for (var i = 0; i < _width; i++) total[i] += _ring[(slot * _width) + i];
        }

        return total;
    }
}
