namespace Twin.Macro.Growth;

/// <summary>How the search for ρ(M(γ)) = 1 ended.</summary>
internal enum RootStatus
{
    Found,
    NoBalancedPath,
    Unlimited,
}
