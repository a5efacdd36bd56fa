namespace Twin.World.Records;

/// <summary>The shape of what is not known about a number.</summary>
public enum PriorKind
{
    /// <summary>Any value of [low, high] alike.</summary>
    Uniform,

    /// <summary>Between low and high, most likely at the mode.</summary>
    Triangular,

    /// <summary>Normal with 5 % below low and 5 % above high.</summary>
    Normal,

    /// <summary>Lognormal with 5 % below low and 5 % above high.</summary>
    Lognormal,

    /// <summary>Between low and high, its logarithm triangular with the logarithm of the mode.</summary>
    LogTriangular,

    /// <summary>The high end with the prior's probability, else the low end.</summary>
    Event,
}
