namespace Twin.Macro.Closure;

/// <summary>Which grid a Kardashev level is read on; the two differ, so every level names its grid.</summary>
public enum KardashevScale
{
    /// <summary>Sagan's continuous grid: K = (log₁₀ P − 6)/10, type I at 10¹⁶ W.</summary>
    Sagan,

    /// <summary>Kardashev's own types, 4·10¹², 4·10²⁶ and 4·10³⁷ W, with log-linear levels between them.</summary>
    Kardashev,
}
