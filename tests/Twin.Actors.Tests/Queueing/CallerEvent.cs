namespace Twin.Actors.Tests.Queueing;

/// <summary>A caller called, or was served; how long until the next call, if one is drawn.</summary>
public readonly record struct CallerEvent(bool IsCall, long AtUs, long NextUs);
