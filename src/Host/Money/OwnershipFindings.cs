using Twin.Macro.Closure;

namespace Twin.Host.Money;

/// <summary>Who holds a good at one level, and how near one is to deciding alone.</summary>
internal sealed record OwnershipFindings
{
    private const double AmberShare = 0.35;
    private const double AmberChance = 0.1;
    private const double AmberLeadMonths = 6;
    private const double RedChance = 0.5;

    /// <summary>compute, electricity or robots.</summary>
    public required string What { get; init; }

    /// <summary>company, country or ai-system.</summary>
    public required string Level { get; init; }

    /// <summary>Unit of the amounts.</summary>
    public required string Unit { get; init; }

    /// <summary>The day the figures are of.</summary>
    public required DateOnly At { get; init; }

    /// <summary>Named holders, the largest first.</summary>
    public required IReadOnlyList<HolderShare> Holders { get; init; }

    /// <summary>Held by many, not known by whom; no holder in the figures below.</summary>
    public required double RemainderShare { get; init; }

    /// <summary>10⁴·Σs² of named holders: a lower bound.</summary>
    public required double Herfindahl { get; init; }

    /// <summary>1/Σs²: an upper bound.</summary>
    public required double EffectiveNumber { get; init; }

    /// <summary>Share of the largest three.</summary>
    public required double LargestThree { get; init; }

    /// <summary>The fewest named holders that hold more than half together; empty where all of them do not.</summary>
    public required IReadOnlyList<string> MinimalCoalition { get; init; }

    /// <summary>Chance that one holds 51 % or more.</summary>
    public required double P51 { get; init; }

    /// <summary>n of the Dirichlet law behind it.</summary>
    public required double EvidenceWeight { get; init; }

    /// <summary>Quality against all others at which the largest would hold 51 % by effect.</summary>
    public required double CriticalQuality { get; init; }

    /// <summary>Weight of the largest's own quality at which it would; null where that is no better than the
    /// others'.</summary>
    public required double? CriticalExponent { get; init; }

    /// <summary>All of the good over that of a year before; null without a year before.</summary>
    public required double? GrowthFactorPerYear { get; init; }

    /// <summary>Time by which the second trails the first at that growth; null where that cannot be told.</summary>
    public required double? LeadMonths { get; init; }

    /// <summary><c>green</c>, <c>amber</c> or <c>red</c>.</summary>
    public required string Alarm { get; init; }

    /// <summary>What raised the alarm; empty where it is green.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Rows of data behind it, and what is assumed.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Judges holdings.</summary>
    /// <param name="holdings">Who holds what.</param>
    /// <param name="at">The quarter; somebody in it is named.</param>
    /// <param name="quality">Capability of a named holder against the others.</param>
    /// <param name="improves">Whether a lead of six months alone is an alarm.</param>
    public static OwnershipFindings Of(
        Holdings holdings, OwnersQuarter at, Func<string, double> quality, bool improves)
    {
        double[] shares = at.Shares, qualities = [.. at.Named.Select(h => quality(h.Owner))];
        double remainder = Math.Max(0, 1 - shares.Sum());
        double[] byEffect = Concentration.QualityWeighted(
            [.. at.Named.Select(h => h.Amount), remainder * at.Total], [.. qualities, 1], 1);
        double? growth = holdings.Quarters.FirstOrDefault(q => q.At == at.At.AddYears(-1)) is { } before
            ? at.Total / before.Total
            : null;
        double? lead = growth is > 1 && at.Named.Count > 1
            ? Concentration.LeadMonths(
                at.Named[0].Amount * qualities[0], at.Named[1].Amount * qualities[1], growth.Value)
            : null;
        double exponent = Concentration.CriticalExponent(shares[0], qualities[0]);
        (string alarm, IReadOnlyList<string> reasons) = AlarmOf(
            shares[0], byEffect.Take(shares.Length).Max(), at.ChanceOfControl, improves ? lead : null);
        return new OwnershipFindings
        {
            What = holdings.What, Level = holdings.Level, Unit = holdings.Unit, At = at.At,
            Holders = [.. at.Named.Select((h, i) => new HolderShare(h.Owner, h.Amount, shares[i], byEffect[i]))],
            RemainderShare = remainder, Herfindahl = Concentration.Herfindahl(shares),
            EffectiveNumber = Concentration.EffectiveNumber(shares), LargestThree = Concentration.OfLargest(shares, 3),
            MinimalCoalition = shares.Sum() > 0.5
                ? [.. at.Named.Take(Concentration.MinimalCoalition(shares)).Select(h => h.Owner)]
                : [],
            P51 = at.ChanceOfControl, EvidenceWeight = at.EvidenceWeight,
            CriticalQuality = Concentration.CriticalQuality(shares[0]),
            CriticalExponent = double.IsFinite(exponent) ? exponent : null, GrowthFactorPerYear = growth,
            LeadMonths = lead, Alarm = alarm, Reasons = reasons, Sources = holdings.Sources,
        };
    }

    private static (string Alarm, IReadOnlyList<string> Reasons) AlarmOf(
        double largest, double byEffect, double chance, double? lead)
    {
        List<string> red = [], amber = [];
        if (chance >= RedChance) red.Add("one holds 51 % more likely than not");
        if (byEffect >= Concentration.Control) red.Add("one holds 51 % by effect");
        if (largest >= AmberShare) amber.Add("one holds 35 % or more");
        if (chance >= AmberChance && chance < RedChance) amber.Add("one holds 51 % with a chance of a tenth or more");
        if (lead >= AmberLeadMonths) amber.Add("the first leads by six months or more and improves itself");
        return (red.Count > 0 ? "red" : amber.Count > 0 ? "amber" : "green", [.. red, .. amber]);
    }
}
