using Twin.Domain;

namespace Twin.World.Running;

/// <summary>How much the price of a fixed basket moves from quarter to quarter, in each measure.</summary>
/// <param name="Quarters">Changes counted: the last eight, or fewer in a shorter run.</param>
/// <param name="Money">Standard deviation of Δln of the price in money as it is paid; null where there is
/// none.</param>
/// <param name="Kwh">The same in kilowatt-hours.</param>
/// <param name="PetaflopHours">The same in useful PFLOP·h.</param>
public sealed record BasketVolatility(int Quarters, double? Money, double? Kwh, double? PetaflopHours)
{
    private const int QuartersMax = 8;

    /// <summary>Volatility over the last quarters of a path.</summary>
    /// <param name="points">Points in order of time.</param>
    /// <returns>Null with fewer than three points.</returns>
    public static BasketVolatility? Of(IReadOnlyList<PricePoint> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        var last = points.TakeLast(QuartersMax + 1).ToList();
        return last.Count < 3
            ? null
            : new BasketVolatility(
                last.Count - 1, Of(last, point => point.Basket * point.Level), Of(last, point => point.BasketKwh),
                Of(last, point => point.BasketPetaflopHours));
    }

    private static double? Of(List<PricePoint> points, Func<PricePoint, double?> price)
    {
        if (points.Exists(point => !(price(point) > 0))) return null;
        var changes = new double[points.Count - 1];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = ExactMath.Log(price(points[i + 1])!.Value / price(points[i])!.Value);
        var mean = changes.Average();
        return Math.Sqrt(changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1));
    }
}
