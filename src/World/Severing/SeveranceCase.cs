using Twin.World.Forking;
using Twin.World.Records;

namespace Twin.World.Severing;

/// <summary>A run whose severance is to be tried, and what is not known of its world.</summary>
public sealed record SeveranceCase
{
    /// <summary>The run at the instant of the cut.</summary>
    public required RunStem Now { get; init; }

    /// <summary>The same run at the beginning of the window that draws are weighed by; null where that state is gone:
    /// draws then begin at time zero, where the run began.</summary>
    public RunStem? Earlier { get; init; }

    /// <summary>How many numbers of the world are not known; 0: there is nothing to draw.</summary>
    public int UncertainNumbers { get; init; }

    /// <summary>The world of a draw by its number, from 0; null where its numbers make none. Must be
    /// thread-safe.</summary>
    public required Func<int, WorldRecord?> Draw { get; init; }
}
