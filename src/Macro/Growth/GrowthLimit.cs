namespace Twin.Macro.Growth;

/// <summary>Which of the three growth rates of a loop with imports is the least.</summary>
public enum GrowthLimit
{
    /// <summary>The loop's own technology.</summary>
    Technology,

    /// <summary>The exports that pay for the imports.</summary>
    Payment,

    /// <summary>The outside's supply of an essential import.</summary>
    Supply,
}
