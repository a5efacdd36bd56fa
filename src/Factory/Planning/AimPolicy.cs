namespace Twin.Factory.Planning;

/// <summary>How the planner aims.</summary>
public enum AimPolicy : byte
{
    /// <summary>Every line to the ray that the furthest one allows.</summary>
    Ray,

    /// <summary>Only the furthest lines grow; the others are kept up.</summary>
    BottleneckFirst,

    /// <summary>Nothing is ordered: what wears out is gone.</summary>
    None,
}
