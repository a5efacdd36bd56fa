namespace Twin.Macro.Money;

/// <summary>An economy cannot be opened: a value is out of range, or the opening does not balance.</summary>
/// <param name="item">The value's name, as <see cref="EconomyParameters"/> and <see cref="OpeningBalance"/> call
/// it.</param>
/// <param name="expected">What it may be.</param>
/// <param name="got">What it is.</param>
/// <param name="fix">What to change.</param>
public sealed class EconomyRefusedException(string item, string expected, string got, string fix)
    : Exception($"{item}: expected {expected}, got {got}; {fix}")
{
    /// <summary>The value's name.</summary>
    public string Item { get; } = item;

    /// <summary>What it may be.</summary>
    public string Expected { get; } = expected;

    /// <summary>What it is.</summary>
    public string Got { get; } = got;

    /// <summary>What to change.</summary>
    public string Fix { get; } = fix;
}
