namespace Twin.Actors;

/// <summary>The world said no: a typed value, never an exception. The default value means accepted.</summary>
/// <param name="Code">Why, as the receiving kind numbers its reasons from 1; 0 means not rejected.</param>
/// <param name="Detail">The figure that goes with the reason (what was lacking, or by how much), as the code defines
/// it.</param>
/// <remarks>Events that Decide recorded beside a rejection are applied: they tell the world about the
/// refusal.</remarks>
public readonly record struct Rejection(ushort Code, long Detail)
{
    /// <summary>Accepted.</summary>
    public static Rejection None => default;

    /// <summary>Whether the mail was accepted.</summary>
    public bool IsNone => Code == 0;
}
