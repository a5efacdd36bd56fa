using Twin.Macro.Closure;
using Twin.World.Assembly;

namespace Twin.World.Running;

/// <summary>How far the loop lived on its own energy, week by week over the trailing year.</summary>
internal sealed class EnergyWeeks
{
    /// <summary>Length of a week. Unit: µs.</summary>
    public const long WeekMicros = 7 * 24 * StepClock.HourMicros;

    private const int Weeks = 53;
    private const int UsedAt = 0, BoughtAt = 1, UnservedAt = 2, CountAt = 3;

    private readonly double[] _sums = new double[CountAt + 1];
    private readonly double[] _shares = new double[Weeks];
    private readonly double[] _ends = new double[Weeks];

    /// <summary>Everything it holds, for a snapshot.</summary>
    public IEnumerable<double[]> State => [_sums, _shares, _ends];

    /// <summary>Counts energy put to use. Unit: J.</summary>
    public void Use(double joules) => _sums[UsedAt] += joules;

    /// <summary>Counts energy bought. Unit: J.</summary>
    public void Buy(double joules) => _sums[BoughtAt] += joules;

    /// <summary>Ends a week.</summary>
    /// <param name="nowMicros">Its end. Unit: µs of simulated time.</param>
    /// <param name="unserved">Asked for and not served since the run began. Unit: J.</param>
    public void EndWeek(double nowMicros, double unserved)
    {
        var wanted = _sums[UsedAt] + unserved - _sums[UnservedAt];

        // With steps longer than a week most weeks see nothing happen.
        if (wanted <= 0) return;
        var slot = (int)_sums[CountAt] % Weeks;
        _shares[slot] = SelfSufficiency.Of(Math.Max(0, _sums[UsedAt] - _sums[BoughtAt]), wanted);
        _ends[slot] = nowMicros;
        _sums[CountAt]++;
        (_sums[UsedAt], _sums[BoughtAt], _sums[UnservedAt]) = (0, 0, unserved);
    }

    /// <summary>The week of the year before an instant that only one in twenty undercuts.</summary>
    /// <param name="nowMicros">The instant. Unit: µs of simulated time.</param>
    public double Worst(double nowMicros)
    {
        var kept = Math.Min(Weeks, (int)_sums[CountAt]);
        var recent = Enumerable.Range(0, kept).Where(slot => _ends[slot] > nowMicros - StepClock.YearMicros)
            .Select(slot => _shares[slot]).ToArray();
        return SelfSufficiency.WorstWeek(recent);
    }
}
