namespace Twin.Forecasting.Theta;

/// <summary>What the dynamic Theta method knows after some values.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Level">Smoothed level.</param>
/// <param name="Mean">Mean of the values.</param>
/// <param name="AtZero">Their least-squares line at 0.</param>
/// <param name="Slope">Its slope.</param>
/// <param name="Power">(1 − α) to the number of values.</param>
internal record struct ThetaState(int Count, double Level, double Mean, double AtZero, double Slope, double Power)
{
    /// <summary>The part of the next value that is weighed by 1 − 1/θ.</summary>
    public readonly double Trend(double alpha) =>
        (Power * AtZero) + ((1 - (Power * (1 - alpha))) / alpha * Slope);

    /// <summary>Takes a value in.</summary>
    public void Take(double value, double alpha)
    {
        Count++;
        Level += alpha * (value - Level);
        double t = Count;
        if (Count == 1)
        {
            (Mean, AtZero, Slope) = (value, value, 0);
        }
        else
        {
            Slope = (((t - 2) * Slope) + (6 * (value - Mean) / t)) / (t + 1);
            Mean += (value - Mean) / t;
            AtZero = Mean - (Slope * (t + 1) / 2);
        }

        Power *= 1 - alpha;
    }
}
