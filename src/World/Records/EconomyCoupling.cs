namespace Twin.World.Records;

/// <summary>What loop and economy hear of each other.</summary>
public enum EconomyCoupling
{
    /// <summary>Each hears the other: services, hours and imports one way, prices, wages and money the other.</summary>
    Full,

    /// <summary>The economy hears the loop, the loop hears nothing.</summary>
    OneWay,

    /// <summary>Neither hears the other: each gives what it gives alone, bit for bit.</summary>
    Off,
}
