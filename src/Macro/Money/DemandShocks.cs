using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>Shocks to private spending: an autoregression of the first order, one path a member.</summary>
/// <remarks>Counter-based as <see cref="EconomyDraws"/>: a longer path begins as the shorter does.</remarks>
/// <param name="Seed">Of the ensemble.</param>
/// <param name="Deviation">Standard deviation of a quarter's fresh shock, as a part of spending. Range: at least
/// 0.</param>
/// <param name="Persistence">Part of a shock that is left a quarter later. Range: [0, 1).</param>
public sealed record DemandShocks(ulong Seed, double Deviation, double Persistence)
{
    private const string Stream = "demand";

    /// <summary>A spending shock may not take all of it.</summary>
    private const double LargestFall = -0.5;

    /// <summary>The shocks that a member's economy steps with.</summary>
    /// <param name="member">Range: at least 0.</param>
    /// <param name="quarters">How many. Range: at least 0.</param>
    /// <returns>One a quarter, for <see cref="Economy"/> to step with; the first quarter's is fresh.</returns>
    public double[] Path(int member, int quarters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(member);
        ulong stream = EconomyDraws.StreamOf(Seed, Stream);
        double[] path = new double[quarters];
        double level = 0;
        for (int q = 0; q < quarters; q++)
        {
            double fresh = Deviation * NormalQuantile.Of(EconomyDraws.Uniform((ulong)member, (ulong)q, stream));
            level = (Persistence * level) + fresh;
            path[q] = Math.Max(LargestFall, level);
        }

        return path;
    }
}
