using System.Globalization;

namespace Twin.World.Forking;

/// <summary>A number as a run shows it: to within the rounding of what was counted.</summary>
/// <param name="Low">The least that it may be.</param>
/// <param name="High">The most that it may be. Range: at least <paramref name="Low"/>.</param>
internal readonly record struct MeasuredNumber(double Low, double High)
{
    // More than a double holds: the last try is the middle itself.
    private const int MostDigits = 17;

    /// <summary>The number written with no more digits than it is known to: of all rounded middles that lie inside
    /// the bounds the one with the fewest.</summary>
    public double Value
    {
        get
        {
            var middle = Low + ((High - Low) / 2);
            for (var digits = 0; digits < MostDigits; digits++)
            {
                var text = middle.ToString(
                    string.Create(CultureInfo.InvariantCulture, $"E{digits}"), CultureInfo.InvariantCulture);
                var rounded = double.Parse(text, CultureInfo.InvariantCulture);
                if (rounded >= Low && rounded <= High) return rounded;
            }

            return middle;
        }
    }

    /// <summary>A count that is off by so many at most, per something that is known.</summary>
    /// <param name="count">What was counted.</param>
    /// <param name="off">By how much it may be off. Range: at least 0.</param>
    /// <param name="each">What one count is of the number.</param>
    public static MeasuredNumber Counted(double count, double off, double each) =>
        new((count - off) * each, (count + off) * each);
}
