namespace Twin.World.Records;

/// <summary>What a good counts as when the closure of a loop is measured.</summary>
public enum GoodCounts
{
    /// <summary>Matter: counts by value and mass, and as a part.</summary>
    Material,

    /// <summary>Energy: counts by value and by its energy.</summary>
    Energy,

    /// <summary>Hours of human work, in hours: counts by value at the wage, and as human control.</summary>
    Labour,

    /// <summary>Services, freight, licences, taxes, debt service, in money: counts by value.</summary>
    Service,

    /// <summary>Compute: counts by value; its price and what is embodied are given in useful PFLOP·h too.</summary>
    Compute,
}
