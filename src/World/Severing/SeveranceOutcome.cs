namespace Twin.World.Severing;

/// <summary>What became of a loop after its money was cut off.</summary>
/// <param name="Quarters">Quarters it was watched for.</param>
/// <param name="GrowthPerYear">ln(1 + net investment of the last four quarters over the capital before them), at the
/// prices of the loop frozen at the cut: gross investment less wear, that of fixed lives averaged over ages. Unit:
/// 1/yr.</param>
/// <param name="Growth">The same quarter by quarter, from the cut. Unit: 1/yr.</param>
/// <param name="FirstStalled">The good of the loop whose making ended first; none where none did.</param>
/// <param name="StalledInQuarter">The quarter after the cut in which it had ended; 0 where none did.</param>
/// <param name="MoneyMoved">Whether money moved after the cut: it must not have.</param>
public sealed record SeveranceOutcome(
    int Quarters,
    double GrowthPerYear,
    IReadOnlyList<double> Growth,
    string? FirstStalled,
    int StalledInQuarter,
    bool MoneyMoved)
{
    /// <summary>Whether the loop lives without money: it does not shrink, and every good of it is still made.</summary>
    public bool Passes => GrowthPerYear >= 0 && FirstStalled is null;
}
