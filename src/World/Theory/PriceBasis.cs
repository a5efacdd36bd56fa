namespace Twin.World.Theory;

/// <summary>At which prices a share of value is taken.</summary>
public enum PriceBasis
{
    /// <summary>Those of the file, else the cost of making a good again.</summary>
    Replacement,

    /// <summary>Dual prices of the balanced path, where nothing has a price in money.</summary>
    Dual,
}
