namespace Twin.Robots.Individuals;

/// <summary>Which order a free robot takes, and which idle robot takes a new order.</summary>
public enum DispatchPolicy : byte
{
    /// <summary>The nearest order, the nearest robot; the older of two at one distance.</summary>
    Nearest,

    /// <summary>The oldest order, the robot that has worked least.</summary>
    LeastLaden,

    /// <summary>The order of highest priority, a step of which is worth an hour of waiting; the nearest
    /// robot.</summary>
    PriorityAgeing,

    /// <summary>The lowest bid: seconds of way, plus a second for each hour worked, less a minute for each hour the
    /// order has waited.</summary>
    Auction,
}
