namespace Twin.Factory.Plants;

/// <summary>Where a current input comes from.</summary>
public enum InputKind : byte
{
    /// <summary>A stock good, from a depot; what is left keeps.</summary>
    Stock,

    /// <summary>A flow good, from a grid; what is left perishes.</summary>
    Flow,

    /// <summary>Nature, without asking.</summary>
    Nature,
}
