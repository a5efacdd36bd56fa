using Twin.Macro.Closure;

namespace Twin.Host.Money;

/// <summary>Holdings at the end of a quarter, the largest first.</summary>
/// <param name="At">The day.</param>
/// <param name="Holdings">By owner.</param>
/// <param name="IsPartial">Whether the source had not all of the quarter yet.</param>
internal sealed record OwnersQuarter(DateOnly At, IReadOnlyList<Holding> Holdings, bool IsPartial)
{
    /// <summary>Adds up what each holds: estimates of one holder are taken as independent, and one without an interval
    /// leaves the sum without.</summary>
    /// <param name="at">The day.</param>
    /// <param name="parts">Holdings in any order, a holder once or more often.</param>
    /// <param name="isPartial">Whether the source had not all of the quarter yet.</param>
    public static OwnersQuarter Of(DateOnly at, IReadOnlyList<Holding> parts, bool isPartial) => new(
        at,
        [
            .. parts.GroupBy(h => h.Owner, StringComparer.Ordinal)
                .Select(g => new Holding(
                    g.Key, g.Sum(h => h.Amount),
                    g.Any(h => h.Deviation is null)
                        ? null
                        : Math.Sqrt(g.Sum(h => h.Deviation!.Value * h.Deviation.Value))))
                .OrderByDescending(h => h.Amount).ThenBy(h => h.Owner, StringComparer.Ordinal),
        ],
        isPartial);

    /// <summary>All that is held, in the unit of the holdings.</summary>
    public double Total => Holdings.Sum(h => h.Amount);

    /// <summary>Weight of what is known for certain.</summary>
    private const double WeightMax = 1e9;

    /// <summary>Owners by name, the largest first.</summary>
    public IReadOnlyList<Holding> Named => [.. Holdings.Where(h => !h.IsRemainder)];

    /// <summary>Shares of the named owners in all that is held.</summary>
    public double[] Shares => [.. Named.Select(h => h.Amount / Total)];

    /// <summary>n: the weight at which a Dirichlet law is as wide as the estimate of the largest share.</summary>
    /// <remarks>
    /// The spread of a share a/T by the delta method: s²·[(σa/a)²·(1 − 2s) + (σT/T)²], estimates of owners taken as
    /// independent, a remainder as uncertain as the named ones are on average.
    /// </remarks>
    public double EvidenceWeight
    {
        get
        {
            double share = Shares[0];
            double relative = Named[0].Deviation!.Value / Named[0].Amount;
            double known = Named.Sum(h => h.Deviation ?? 0) / Named.Sum(h => h.Amount);
            double squares = Holdings.Sum(h => Math.Pow(h.Deviation ?? (known * h.Amount), 2));
            double variance = share * share
                * ((relative * relative * (1 - (2 * share))) + (squares / (Total * Total)));

            // One who holds all is known to: no width is left, nor a law of it.
            return variance > 0 ? Math.Max(1, (share * (1 - share) / variance) - 1) : WeightMax;
        }
    }

    /// <summary>Chance that one owner holds 51 % or more.</summary>
    public double ChanceOfControl => Concentration.ChanceOfControl(Shares, EvidenceWeight);
}
