namespace Twin.Macro.Growth;

/// <summary>Why a technology has no balanced growth rate.</summary>
public enum GrowthRefusalKind
{
    /// <summary>No good needs itself, directly or through others.</summary>
    NoLoop,

    /// <summary>The named good is not part of a loop.</summary>
    OutsideLoop,

    /// <summary>Several loops grow equally fast, so none of them is the loop.</summary>
    SeveralLoops,

    /// <summary>A loop that the chosen loop needs, but that does not need it, grows more slowly.</summary>
    UpstreamLimits,

    /// <summary>The loop cannot even replace what it uses up at any rate of shrinking.</summary>
    NoBalancedPath,

    /// <summary>The loop shrinks so fast beside its leads that no rate of it can be proved.</summary>
    Unproven,

    /// <summary>Nothing in the loop takes time or ties up stock, so nothing limits its growth.</summary>
    Unlimited,
}
