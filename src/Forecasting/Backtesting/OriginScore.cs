namespace Twin.Forecasting.Backtesting;

/// <summary>How a forecast from one origin did; means over the steps whose truth is known.</summary>
/// <param name="Known">Values known at the origin.</param>
/// <param name="Crps">Fair CRPS over the scale.</param>
/// <param name="Pinball">Mean pinball loss of nine deciles over the scale.</param>
/// <param name="AbsoluteError">Of the point, over the scale: its mean is the MASE.</param>
/// <param name="Inside80">Fraction of truths inside the 80 % interval.</param>
/// <param name="Inside95">Fraction of truths inside the 95 % interval.</param>
/// <param name="FirstTransform">Probability transform of the first step; null where its truth is a gap.</param>
/// <param name="FellBack">Whether another method had to answer.</param>
public readonly record struct OriginScore(
    int Known, double Crps, double Pinball, double AbsoluteError, double Inside80, double Inside95,
    double? FirstTransform, bool FellBack);
