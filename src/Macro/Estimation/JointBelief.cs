namespace Twin.Macro.Estimation;

/// <summary>Two numbers that data know better together than each.</summary>
/// <param name="First">Key.</param>
/// <param name="Second">Key.</param>
/// <param name="Correlation">After the data.</param>
public sealed record JointBelief(string First, string Second, double Correlation);
