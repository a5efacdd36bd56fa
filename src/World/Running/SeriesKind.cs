namespace Twin.World.Running;

/// <summary>The kinds of series that every good has.</summary>
public enum SeriesKind
{
    /// <summary>Made per year, mean since the sample before. Unit: the good's own per yr.</summary>
    Output,

    /// <summary>Lying in depots and grids. Unit: the good's own.</summary>
    Stock,

    /// <summary>In service as equipment or robots. Unit: the good's own.</summary>
    InService,

    /// <summary>Asked of grids and not served per year, mean since the sample before. Unit: the good's own per
    /// yr.</summary>
    Unserved,
}
