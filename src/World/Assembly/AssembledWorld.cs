using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.Robots.Individuals;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Assembly;

/// <summary>A world ready to run: its shard, its ledger, and where everything is.</summary>
public sealed record AssembledWorld
{
    /// <summary>The records it was assembled from.</summary>
    public required WorldRecord Record { get; init; }

    /// <summary>The shard at time zero.</summary>
    public required Shard Shard { get; init; }

    /// <summary>The shard's ledger.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The goods by index.</summary>
    public required GoodTable Goods { get; init; }

    /// <summary>What the theory says of this world.</summary>
    public required WorldGrowth Growth { get; init; }

    /// <summary>How closed its loop is by its matrices, and what its goods hold.</summary>
    public required WorldClosure Closure { get; init; }

    /// <summary>Accounts of each depot and grid by good.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<int, int>> DepotAccounts { get; init; }

    /// <summary>Account of the loop's money, or −1.</summary>
    public required int CashAccount { get; init; }

    /// <summary>Name of each line of the planner, in the words of the world file.</summary>
    public required IReadOnlyList<string> PlannerLines { get; init; }

    /// <summary>Fleets of single robots by their number: workers, those with a skill of their own, crews.</summary>
    public required IReadOnlyList<RobotFleet> RobotFleets { get; init; }
}
