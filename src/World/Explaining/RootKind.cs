namespace Twin.World.Explaining;

/// <summary>Where a chain of causes ends.</summary>
public enum RootKind
{
    /// <summary>Nothing is short: the name is what would bind next.</summary>
    Slack,

    /// <summary>Nobody asks for more.</summary>
    Demand,

    /// <summary>The month gives less than the yearly mean: winter.</summary>
    Season,

    /// <summary>A reserve is used up.</summary>
    Reserve,

    /// <summary>A site that has not opened yet.</summary>
    NotOpen,

    /// <summary>A capacity that no equipment makes: the world file fixes it.</summary>
    Capacity,

    /// <summary>The market takes or gives no more.</summary>
    MarketLimit,

    /// <summary>The human economy sells the loop no more of what it makes.</summary>
    HumanLimit,

    /// <summary>The loop cannot pay.</summary>
    NoCash,

    /// <summary>It is bought or loaded, and on its way.</summary>
    InTransit,

    /// <summary>A link carries no more.</summary>
    LinkCapacity,

    /// <summary>Equipment is granted and not yet in service.</summary>
    InBuild,

    /// <summary>Nobody orders equipment.</summary>
    NotOrdered,

    /// <summary>The planner orders no more than the growth it steers to.</summary>
    Planner,

    /// <summary>Robots are down for repair.</summary>
    Failures,

    /// <summary>Robots that are broken down wait for a crew.</summary>
    NoCrew,

    /// <summary>Robots that are broken down wait for a spare part.</summary>
    NoSpare,

    /// <summary>Robots wait for a charging place.</summary>
    ChargingPlaces,

    /// <summary>All robots work, and nobody orders more of them.</summary>
    RobotsBusy,

    /// <summary>The order book of a fleet is full.</summary>
    OrderBook,

    /// <summary>A site's maintenance is overdue: its work orders wait for robots.</summary>
    WorkOrder,

    /// <summary>There may be no more robots: the world file's <c>most</c> is reached.</summary>
    MostRobots,

    /// <summary>Nobody makes or brings it: what there was at the start is used up.</summary>
    OpeningStock,

    /// <summary>A loop waits for itself.</summary>
    Loop,

    /// <summary>The run had only begun.</summary>
    Beginning,
}
