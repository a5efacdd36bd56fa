namespace Twin.World.Running;

/// <summary>The kinds of series that every good of the human economy has.</summary>
/// <remarks>
/// Output + bought + claims = sold + change of stock + other uses, over any time. Rates are means since the sample
/// before, in the good's own unit per yr.
/// </remarks>
public enum HumanSeriesKind
{
    /// <summary>Made by humans per year.</summary>
    Output,

    /// <summary>Sold to the loop per year.</summary>
    Sold,

    /// <summary>Bought of the loop at the market per year.</summary>
    Bought,

    /// <summary>Delivered by the loop on claims per year.</summary>
    Claims,

    /// <summary>Claimed of the loop and not delivered per year.</summary>
    UnmetClaims,

    /// <summary>Growth of what serves humans and of what is set aside for the loop, per year.</summary>
    StockChange,

    /// <summary>Used up outside the loop per year: scrapped at the end of a life, or consumed at once.</summary>
    OtherUses,

    /// <summary>In the service of humans. Unit: the good's own.</summary>
    InService,
}
