namespace Twin.Factory.Humans;

/// <summary>What can happen to a good of the human economy.</summary>
public enum HumanGoodEventKind : byte
{
    /// <summary>Humans made it. A: quanta, B: how many of them are set aside for the loop.</summary>
    Made,

    /// <summary>Humans claimed it of the loop. A: quanta.</summary>
    Claimed,

    /// <summary>The loop delivered on a claim. A: quanta, B: money paid, C: fraction of money carried on.</summary>
    ClaimServed,

    /// <summary>
    /// The step's trade is over. A: quanta that the loop bought, B: quanta that humans bought, C: quanta set aside that
    /// nobody bought and humans keep.
    /// </summary>
    Traded,

    /// <summary>It came to the end of its life. A: quanta.</summary>
    Retired,

    /// <summary>It entered the service of humans. A: quanta.</summary>
    EnteredService,

    /// <summary>Humans used it up. A: quanta.</summary>
    UsedUp,

    /// <summary>The step is over. A: quanta set aside that wait for the next.</summary>
    StepEnded,

    /// <summary>Chance moved its output. A: multiplier, 10^-9.</summary>
    OutputShocked,

    /// <summary>Chance moved the share that may be sold to the loop. A: multiplier, 10^-9.</summary>
    DiversionShocked,

    /// <summary>Chance moved what is claimed of the loop. A: multiplier, 10^-9.</summary>
    ClaimShocked,

    /// <summary>The economy moved what is paid for a claim. A: numerator, B: denominator, money quanta per
    /// quantum.</summary>
    ClaimPriced,

    /// <summary>Trade with the loop was changed for good. A: factor, 10^-9; 0 cut it off, claims too.</summary>
    TradeScaled,
}
