namespace Twin.World.Running;

/// <summary>What an account is to those who follow goods through a loop.</summary>
internal enum AccountRole : byte
{
    /// <summary>Nature, waste, the market's other side, the human economy: what leaves for it is gone.</summary>
    Outside,

    /// <summary>Depots, grids, goods under way, inputs not yet at work, by-products.</summary>
    Held,

    /// <summary>Inputs in the work of a plant.</summary>
    Work,

    /// <summary>Inputs of a fleet, used up without work in progress.</summary>
    FleetInput,

    /// <summary>Output of a plant or of storage: takes all that its inputs carry.</summary>
    Output,

    /// <summary>Hours of the loop's robots.</summary>
    Hours,

    /// <summary>Equipment or robots, in service or being built.</summary>
    Installed,
}
