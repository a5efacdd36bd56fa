namespace Twin.World.Records;

/// <summary>What a site is.</summary>
public enum SiteKind
{
    /// <summary>Digs a good of nature; its grade falls as the reserve is used.</summary>
    Mine,

    /// <summary>Refinery or process plant.</summary>
    ProcessPlant,

    /// <summary>Turns sunlight into electricity, with a yearly profile and ageing.</summary>
    SolarPlant,

    /// <summary>Assembles whole units from a bill of materials.</summary>
    Works,

    /// <summary>Makes chips: long lead, yield.</summary>
    ChipFab,

    /// <summary>Turns electricity into compute.</summary>
    DataCentre,

    /// <summary>Keeps a flow good from one step to the next.</summary>
    Storage,

    /// <summary>Clears flow goods among its sites and counts what was not served.</summary>
    Grid,

    /// <summary>Holds stock goods and clears them among its sites.</summary>
    Depot,
}
