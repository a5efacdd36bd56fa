namespace Twin.Macro.Growth;

/// <summary>How the search for ρ(M(γ)) = 1 ended.</summary>
internal enum RootStatus
{
    Found,
    NoBalancedPath,

    /// <summary>The loop shrinks so fast that what its long leads pass on is less than a double holds.</summary>
    Unproven,
    Unlimited,
}
