namespace Twin.Storage;

/// <summary>SHA-256 over each chain of a run, in lower-case hexadecimal; zeros where a chain is empty.</summary>
/// <param name="Inputs">Link of the last input.</param>
/// <param name="Outputs">Link of the last output.</param>
/// <param name="Decisions">Link of the last decision.</param>
/// <param name="Series">Digest of all rows of the series in the order they were appended.</param>
public sealed record RunDigests(string Inputs, string Outputs, string Decisions, string Series);
