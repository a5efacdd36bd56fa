namespace Twin.Forecasting.Conformal;

/// <summary>What a combination missed on one series that was cut short: the stuff intervals are learnt from.</summary>
/// <param name="Errors">Truth less point, at steps 1, 2, …; the whole horizon.</param>
/// <param name="NativeWidths">Half widths at 95 % that the members give themselves, at the same steps; at least
/// 0.</param>
/// <param name="Scale">Mean absolute seasonal difference of the history. Range: above 0.</param>
public sealed record HeldOutErrors(double[] Errors, double[] NativeWidths, double Scale);
