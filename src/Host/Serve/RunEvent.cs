namespace Twin.Host.Serve;

/// <summary>One event of a run's stream, written once for all who listen.</summary>
/// <param name="Inputs">Inputs told up to and with this event.</param>
/// <param name="Outputs">Outputs told up to and with this event.</param>
/// <param name="Frame">The event as the stream carries it: id, name and data. UTF-8.</param>
internal sealed record RunEvent(long Inputs, long Outputs, byte[] Frame);
