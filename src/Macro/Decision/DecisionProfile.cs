namespace Twin.Macro.Decision;

/// <summary>Which conditions count.</summary>
public enum DecisionProfile
{
    /// <summary>R: output growing faster than money is evidence, not a condition. The headline's profile.</summary>
    Recommended,

    /// <summary>S: it is a condition too.</summary>
    Strict,
}
