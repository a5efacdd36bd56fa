namespace Twin.Domain.Accounts;

/// <summary>What an account may do and whether it counts as matter.</summary>
public enum AccountKind : byte
{
    /// <summary>A stock somebody holds: never below zero.</summary>
    Holding,

    /// <summary>Nature, sun, waste, the human economy, the outside market: may go below zero without limit.</summary>
    Open,

    /// <summary>The other side of a transformation, one for each (process, good): carries no mass and no
    /// energy.</summary>
    Contra,
}
