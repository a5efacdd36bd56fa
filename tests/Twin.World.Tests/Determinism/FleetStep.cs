namespace Twin.World.Tests.Determinism;

/// <summary>What chance did to a fleet in one step, and to whom.</summary>
internal readonly record struct FleetStep(long At, long UpBefore, long DownBefore, long Failed, long Repaired);
