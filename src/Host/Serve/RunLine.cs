namespace Twin.Host.Serve;

/// <summary>A further line that a server writes with <c>--json</c>: what became of a run.</summary>
/// <param name="Run">Its id.</param>
/// <param name="State">What it is doing.</param>
/// <param name="At">Its simulated time; null where that is not known.</param>
/// <param name="Trouble">Why it stands, where it failed.</param>
internal sealed record RunLine(string Run, string State, string? At, string? Trouble);
