namespace Twin.Host.Charts;

/// <summary>One row of a strip chart.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Spans">From and to (calendar years), ascending, with the class of each span from 0; null leaves a
/// gap.</param>
internal sealed record StripRow(string Name, IReadOnlyList<(double From, double To, int? Class)> Spans);
