namespace Twin.World.Severing;

/// <summary>Held-out severances whose predicted probability lay in one range.</summary>
/// <param name="From">Least probability of the range.</param>
/// <param name="To">Its end; the last range has it, the others do not.</param>
/// <param name="Cases">How many there were.</param>
/// <param name="MeanPredicted">What was predicted on average; NaN without cases.</param>
/// <param name="LivedOn">How many lived on.</param>
/// <param name="Low">Lower end of the 90 % interval of the share that lives on.</param>
/// <param name="High">Upper end of it.</param>
public sealed record CalibrationBin(
    double From, double To, int Cases, double MeanPredicted, int LivedOn, double Low, double High)
{
    /// <summary>Whether what was predicted may be what is true.</summary>
    public bool Agrees => Cases == 0 || (MeanPredicted >= Low && MeanPredicted <= High);
}
