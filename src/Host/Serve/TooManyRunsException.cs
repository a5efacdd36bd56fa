namespace Twin.Host.Serve;

/// <summary>A server holds as many runs as it may.</summary>
/// <param name="limit">How many.</param>
internal sealed class TooManyRunsException(int limit) : Exception($"at most {limit} runs at once");
