namespace Twin.Host.Money.Hindcast;

/// <summary>How far forecasts of one figure lay from what came, at one horizon.</summary>
/// <param name="Variable">The figure.</param>
/// <param name="Unit">Unit of the errors.</param>
/// <param name="Horizon">Unit: quarters.</param>
/// <param name="Origins">Forecasts made.</param>
/// <param name="Economy">Root of the mean squared error of the economy, nothing after the origin known.</param>
/// <param name="EconomyBias">Mean of its forecast less what came.</param>
/// <param name="EconomyGivenGrowth">The same with the growth of real output that came as that of what could be
/// made.</param>
/// <param name="RandomWalk">Of the last value.</param>
/// <param name="Autoregression">Of an AR(1) with coefficients of the window.</param>
/// <param name="P">Two-sided chance that the economy is no different from the random walk, by Diebold and Mariano;
/// none where the origins are too few.</param>
internal sealed record HindcastScore(
    string Variable,
    string Unit,
    int Horizon,
    int Origins,
    double Economy,
    double EconomyBias,
    double EconomyGivenGrowth,
    double RandomWalk,
    double Autoregression,
    double? P);
