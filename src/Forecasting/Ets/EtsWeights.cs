namespace Twin.Forecasting.Ets;

/// <summary>The smoothing parameters of a form; those it does not have are 0, phi 1.</summary>
/// <param name="Alpha">Part of an error that the level keeps. Range: [0, 1].</param>
/// <param name="Beta">Part that the slope keeps. Range: [0, Alpha].</param>
/// <param name="Gamma">Part that the season keeps. Range: [0, 1 − Alpha].</param>
/// <param name="Phi">Part of the slope that is left after a step. Range: (0, 1].</param>
public readonly record struct EtsWeights(double Alpha, double Beta, double Gamma, double Phi);
