namespace Twin.Host.Serve;

/// <summary>A listener did not take its events in time and is cut off; it may come back and ask from its last
/// event.</summary>
internal sealed class SlowListenerException : Exception;
