namespace Twin.Robots.Tests.Individuals;

/// <summary>What happens to a source of orders.</summary>
internal readonly record struct SourceEvent(int Kind, long A, long B);
