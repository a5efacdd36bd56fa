using Twin.Domain;
using Twin.World.Assembly;

namespace Twin.World.Running;

/// <summary>The growth rate of a series: the least-squares slope of its logarithm.</summary>
public static class LogSlope
{
    /// <summary>Fits ln(value) = a + b·t.</summary>
    /// <param name="points">Times (µs) and values above zero, in order of time.</param>
    /// <returns>b, a log rate, unit 1/yr; null with fewer than two distinct times.</returns>
    public static double? Of(IReadOnlyList<(long AtMicros, double Value)> points)
    {
        if (points.Count < 2) return null;
        double sumT = 0, sumY = 0, sumTt = 0, sumTy = 0;
        foreach (var (at, value) in points)
        {
            var t = (double)(at - points[0].AtMicros) / StepClock.YearMicros;
            var y = ExactMath.Log(value);
            sumT += t;
            sumY += y;
            sumTt += t * t;
            sumTy += t * y;
        }

        var spread = (points.Count * sumTt) - (sumT * sumT);
        return spread <= 0 ? null : ((points.Count * sumTy) - (sumT * sumY)) / spread;
    }
}
