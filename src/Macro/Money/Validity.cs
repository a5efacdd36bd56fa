namespace Twin.Macro.Money;

/// <summary>Ways in which a quarter lies outside the range in which the equations were judged.</summary>
[Flags]
public enum Validity
{
    /// <summary>Inside.</summary>
    Valid = 0,

    /// <summary>Prices move by more than 15 % over a year.</summary>
    Inflation = 1,

    /// <summary>More than 25 % are out of work.</summary>
    Unemployment = 2,

    /// <summary>Demand is under 0.7 or over 1.25 of what could be made.</summary>
    Utilisation = 4,
}
