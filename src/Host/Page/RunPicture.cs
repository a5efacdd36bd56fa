namespace Twin.Host.Page;

/// <summary>What of a run is drawn.</summary>
internal enum RunPicture
{
    /// <summary>What goes into the making of what.</summary>
    Flow,

    /// <summary>Where the robots of the first fleet that counts them one by one are.</summary>
    Floor,

    /// <summary>The sites by depot: how large, how they work, and what joins them.</summary>
    Map,
}
