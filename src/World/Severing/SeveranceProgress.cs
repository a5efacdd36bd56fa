namespace Twin.World.Severing;

/// <summary>How far a severance has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Runs done in it.</param>
/// <param name="Most">Runs it takes at most.</param>
public readonly record struct SeveranceProgress(SeveranceStage Stage, int Done, int Most);
