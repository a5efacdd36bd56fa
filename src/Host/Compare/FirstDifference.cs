namespace Twin.Host.Compare;

/// <summary>The first event in which two runs differ.</summary>
/// <param name="A">What the first run did; null where it did nothing more.</param>
/// <param name="B">What the second run did; null where it did nothing more.</param>
internal sealed record FirstDifference(CompareEvent? A, CompareEvent? B);
