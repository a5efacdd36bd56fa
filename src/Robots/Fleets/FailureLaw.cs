using Twin.Domain;

namespace Twin.Robots.Fleets;

/// <summary>The two-state Markov process of robots that fail and are repaired.</summary>
public static class FailureLaw
{
    /// <summary>Chances over a time.</summary>
    /// <param name="failuresPerHour">Failures of a robot that is up. Range: above 0.</param>
    /// <param name="repairsPerHour">Repairs of a robot that is down. Range: above 0.</param>
    /// <param name="hours">The time. Range: above 0.</param>
    /// <returns>From up to down, and from down to up. Range: (0, 1).</returns>
    public static (double Failure, double Repair) Chances(double failuresPerHour, double repairsPerHour, double hours)
    {
        var sum = failuresPerHour + repairsPerHour;
        var settled = 1 - ExactMath.Exp(-sum * hours);
        return (failuresPerHour / sum * settled, repairsPerHour / sum * settled);
    }
}
