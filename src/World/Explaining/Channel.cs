namespace Twin.World.Explaining;

/// <summary>What a line of the step log is about.</summary>
internal enum Channel
{
    /// <summary>A line of a depot's book: asked and granted.</summary>
    Book,

    /// <summary>An import of the market: needed and bought. Cap: the market's limit.</summary>
    Import,

    /// <summary>An export of the market: offered and sold. Cap: the market's limit.</summary>
    Export,

    /// <summary>A cargo of a link: asked and loaded. Lacking: what the far depot told it.</summary>
    Cargo,

    /// <summary>A storage plant: what its grid wanted, and what it delivered.</summary>
    Discharge,

    /// <summary>Equipment or robots: ordered and granted.</summary>
    Orders,

    /// <summary>Hours of a fleet: what its robots could work, and what they worked. Cap: robots that are down. Of
    /// robots one by one: what was wanted, and what they worked. Lacking: hours that lacked an input.</summary>
    Hours,

    /// <summary>Tasks that a fleet control refused because its order book was full, as wanted.</summary>
    Refused,

    /// <summary>The planner's aim. Cap: the line that is furthest behind.</summary>
    Aim,
}
