namespace Twin.Macro.Money;

/// <summary>What wages follow.</summary>
public enum WageRule
{
    /// <summary>Inflation as it was expected, less slack: a Phillips curve of wages.</summary>
    Expectations,

    /// <summary>The quarter's own inflation of goods, less slack: contracts that are indexed to prices.</summary>
    Indexed,
}
