namespace Twin.World.Records;

/// <summary>The equations of the economy.</summary>
public enum EconomyVariant
{
    /// <summary>Those for at most five years.</summary>
    Version1,

    /// <summary>Those that hold inflation and unemployment for longer horizons.</summary>
    Stabilised,
}
