namespace Twin.Actors.Tests.Worlds;

/// <summary>Mail an echo actor got: enough to do as it was told.</summary>
public readonly record struct EchoEvent(ushort Verb, long A, long B);
