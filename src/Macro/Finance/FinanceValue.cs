namespace Twin.Macro.Finance;

/// <summary>One number of <see cref="FinanceSetting"/> by name: for files of values, commands and tables.</summary>
/// <param name="Key">The property's name in lower camel case, such as <c>launchPrice</c>.</param>
/// <param name="Unit">Unit; 1 for a pure number.</param>
/// <param name="Least">Least that it may be.</param>
/// <param name="Most">Greatest that it may be.</param>
/// <param name="IsAboveLeast">Whether the least itself is out of range.</param>
/// <param name="Get">Reads it.</param>
/// <param name="With">Gives a setting with another value.</param>
public sealed record FinanceValue(
    string Key,
    string Unit,
    double Least,
    double Most,
    bool IsAboveLeast,
    Func<FinanceSetting, double> Get,
    Func<FinanceSetting, double, FinanceSetting> With)
{
    /// <summary>Whether a number is in range.</summary>
    /// <param name="value">The number.</param>
    public bool Allows(double value) => value <= Most && (IsAboveLeast ? value > Least : value >= Least);
}
