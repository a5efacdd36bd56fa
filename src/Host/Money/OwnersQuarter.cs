using Twin.Macro.Closure;

namespace Twin.Host.Money;

/// <summary>Holdings at the end of a quarter, the largest first.</summary>
/// <param name="At">The day.</param>
/// <param name="Holdings">By owner.</param>
/// <param name="IsPartial">Whether the source had not all of the quarter yet.</param>
internal sealed record OwnersQuarter(DateOnly At, IReadOnlyList<Holding> Holdings, bool IsPartial)
{
    /// <summary>All that is held. Unit: H100-equivalents.</summary>
    public double Total => Holdings.Sum(h => h.Amount);

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
            return Math.Max(1, (share * (1 - share) / variance) - 1);
        }
    }

    /// <summary>Chance that one owner holds 51 % or more.</summary>
    public double ChanceOfControl => Concentration.ChanceOfControl(Shares, EvidenceWeight);
}
