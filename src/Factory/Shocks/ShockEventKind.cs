namespace Twin.Factory.Shocks;

/// <summary>What can happen to a shock.</summary>
public enum ShockEventKind : byte
{
    /// <summary>A quarter's news was drawn. A: multiplier, 10^-9.</summary>
    Drawn,
}
