namespace Twin.Host.Forecast;

/// <summary>One series of a file in the M4 format.</summary>
/// <param name="Id">Name.</param>
/// <param name="Values">Oldest first; finite, at least one.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record M4Row(string Id, double[] Values, int Line);
