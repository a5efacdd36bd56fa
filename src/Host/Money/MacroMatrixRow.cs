namespace Twin.Host.Money;

/// <summary>A row of <see cref="MacroMatrix"/>.</summary>
/// <param name="Name">What is paid.</param>
/// <param name="Amounts">By sector: received counts up, paid counts down. Unit: T$ per quarter.</param>
/// <param name="Sum">0 but for rounding.</param>
internal sealed record MacroMatrixRow(string Name, IReadOnlyList<double> Amounts, double Sum);
