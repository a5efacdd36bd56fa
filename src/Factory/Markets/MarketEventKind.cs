namespace Twin.Factory.Markets;

/// <summary>What can happen to the market.</summary>
public enum MarketEventKind : byte
{
    /// <summary>An import reached the depot. Line: import, A: quanta.</summary>
    Arrived,

    /// <summary>The depot told what its askers want. Line: import, A: quanta.</summary>
    WantHeard,

    /// <summary>What to buy was worked out. Line: import, A: quanta.</summary>
    NeedSet,

    /// <summary>A sale was offered. Line: export, A: quanta.</summary>
    SaleOffered,

    /// <summary>A good was sold. Line: export, A: quanta, B: money, C: fraction carried on.</summary>
    Sold,

    /// <summary>A good was bought. Line: import, A: quanta, B: money, C: fraction carried on.</summary>
    Bought,

    /// <summary>A phase is over. A: the phase that comes next.</summary>
    PhaseEnded,

    /// <summary>The human economy told what it sells at most in this step. Line: import, A: quanta.</summary>
    OfferHeard,

    /// <summary>Chance moved the limit of an import. Line: import, A: multiplier, 10^-9.</summary>
    ImportShocked,

    /// <summary>Chance moved the limit of an export. Line: export, A: multiplier, 10^-9.</summary>
    ExportShocked,

    /// <summary>The economy moved the price of an import. Line: import, A: numerator, B: denominator, money quanta per
    /// quantum.</summary>
    ImportPriced,

    /// <summary>The economy moved the price of an export. Line: export, A and B likewise.</summary>
    ExportPriced,

    /// <summary>Credit, interest and taxes reached the loop's money. A: quanta, below zero what left.</summary>
    Financed,

    /// <summary>All limits of trade were changed for good. A: factor, 10^-9; 0 cut the loop off.</summary>
    LimitsScaled,

    /// <summary>An import on its way was lost. Line: import, A: quanta, B: account that took it.</summary>
    CargoLost,
}
