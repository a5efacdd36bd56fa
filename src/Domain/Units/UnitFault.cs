namespace Twin.Domain.Units;

/// <summary>Why a text is no quantity or no unit.</summary>
public enum UnitFault
{
    /// <summary>It is one.</summary>
    None,

    /// <summary>It does not begin with a decimal number.</summary>
    NotANumber,

    /// <summary>The number is too large for a double.</summary>
    NotFinite,

    /// <summary>Between number and unit there is no space.</summary>
    SpaceMissing,

    /// <summary>The unit breaks the grammar: a second slash, an empty factor, an exponent out of range.</summary>
    Malformed,

    /// <summary>A factor of the unit is no known unit.</summary>
    Unknown,

    /// <summary>A currency stands without its year.</summary>
    YearMissing,
}
