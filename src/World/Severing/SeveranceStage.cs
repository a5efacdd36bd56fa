namespace Twin.World.Severing;

/// <summary>What a severance is at.</summary>
public enum SeveranceStage
{
    /// <summary>Draws of the prior run through the window.</summary>
    Weighing,

    /// <summary>Severed forks run through the horizon.</summary>
    Severing,

    /// <summary>Strict cuts, and pairs with a larger budget.</summary>
    Comparing,
}
