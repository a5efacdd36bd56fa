namespace Twin.Host.Api;

/// <summary>What an entity does next.</summary>
/// <param name="At">When, simulated time.</param>
/// <param name="What">What.</param>
internal sealed record EntityNext(string At, string What);
