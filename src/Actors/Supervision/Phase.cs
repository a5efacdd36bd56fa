namespace Twin.Actors;

/// <summary>Which part of a delivery was under way.</summary>
public enum Phase
{
    /// <summary>Between deliveries.</summary>
    Idle,

    /// <summary>Deciding: the world is as it was before the mail.</summary>
    Decide,

    /// <summary>Applying, reacting or committing: the world may hold half of the mail's effect.</summary>
    Apply,
}
