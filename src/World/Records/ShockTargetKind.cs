namespace Twin.World.Records;

/// <summary>The numbers that a shock can move in a run.</summary>
public enum ShockTargetKind
{
    /// <summary>Capacity of a site's plant: weather, strikes, stops. Of: the site.</summary>
    SiteCapacity,

    /// <summary>Yield of a process, at all its sites. Of: the process.</summary>
    ProcessYield,

    /// <summary>Limit of an import. Of: the good.</summary>
    ImportLimit,

    /// <summary>Limit of an export: demand. Of: the good.</summary>
    ExportLimit,

    /// <summary>What humans make of a good. Of: the good.</summary>
    HumanOutput,

    /// <summary>Share of it that humans sell to the loop at most. Of: the good.</summary>
    HumanDiversion,

    /// <summary>What humans claim of the loop. Of: the good.</summary>
    HumanClaim,

    /// <summary>Mean time between failures of a fleet in age cohorts. Of: the fleet.</summary>
    FleetMtbf,
}
