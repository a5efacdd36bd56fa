namespace Twin.Host.Show;

/// <summary>What comes next.</summary>
/// <param name="At">When, as a date.</param>
/// <param name="What">What, in words.</param>
internal sealed record ShowNext(string At, string What);
