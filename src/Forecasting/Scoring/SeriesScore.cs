namespace Twin.Forecasting.Scoring;

/// <summary>How one forecast of one series did, and how Naive2 did on it.</summary>
/// <param name="Smape">Unit: %. Range: [0, 200].</param>
/// <param name="Mase">Unit: in-sample errors of the seasonal naive. NaN where the history repeats
/// itself exactly.</param>
/// <param name="Msis">The same unit. NaN where <paramref name="Mase"/> is.</param>
/// <param name="Coverage">Fraction of truths inside the interval.</param>
/// <param name="BaseSmape">sMAPE of Naive2.</param>
/// <param name="BaseMase">MASE of Naive2.</param>
public readonly record struct SeriesScore(
    double Smape, double Mase, double Msis, double Coverage, double BaseSmape, double BaseMase);
