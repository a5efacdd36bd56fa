namespace Twin.World.Forking;

/// <summary>What stands against a fork.</summary>
public enum ForkRefusalKind
{
    /// <summary>The worlds have other actors or other lists.</summary>
    OtherShape,

    /// <summary>A value that the run began with and has moved on from.</summary>
    OpeningValue,

    /// <summary>A fleet is counted one by one here and in cohorts there.</summary>
    OtherCount,
}
