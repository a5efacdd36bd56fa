namespace Twin.Host.Finance;

/// <summary>The launch price at which orbit costs what the ground costs. Unit: USD/kg; null: no price is low
/// enough.</summary>
/// <param name="LaunchPrice">With the values used.</param>
/// <param name="Low">The least with one value at an end of its range.</param>
/// <param name="High">The greatest with one value at an end of its range.</param>
/// <param name="AllAgainst">With every value at the end that is worse for orbit.</param>
/// <param name="AllFor">With every value at the end that is better for orbit.</param>
/// <param name="AgainstElectricity">At which launch alone costs what the ground pays for electricity.</param>
/// <param name="Drivers">What each value does to it, the strongest first.</param>
internal sealed record FinanceBreakEven(
    double? LaunchPrice, double? Low, double? High, double? AllAgainst, double? AllFor, double AgainstElectricity,
    IReadOnlyList<FinanceDriver> Drivers);
