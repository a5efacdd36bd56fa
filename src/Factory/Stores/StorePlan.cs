using Twin.Domain;

namespace Twin.Factory.Stores;

/// <summary>Everything a storage plant is assembled from.</summary>
public sealed record StorePlan
{
    /// <summary>Process whose contra accounts it posts losses against.</summary>
    public required int Process { get; init; }

    /// <summary>Account of the waste good.</summary>
    public required int WasteAccount { get; init; }

    /// <summary>Account of waste heat.</summary>
    public required int HeatAccount { get; init; }

    /// <summary>Length of a step. Unit: µs.</summary>
    public required long StepMicros { get; init; }

    /// <summary>Name of the grid that it serves.</summary>
    public required string Grid { get; init; }

    /// <summary>Line in the grid's book.</summary>
    public required int Slot { get; init; }

    /// <summary>Account that a grant credits.</summary>
    public required int OwnAccount { get; init; }

    /// <summary>Account of what is stored.</summary>
    public required int StoredAccount { get; init; }

    /// <summary>The grid's account of the good.</summary>
    public required int GridAccount { get; init; }

    /// <summary>Quanta kept per quantum of equipment.</summary>
    public required Ratio CapacityPerQuantum { get; init; }

    /// <summary>What comes out per unit put in. Range: (0, 1].</summary>
    public required double RoundTrip { get; init; }

    /// <summary>Equipment in service at the start. Unit: quanta of the equipment good.</summary>
    public required long InService { get; init; }
}
