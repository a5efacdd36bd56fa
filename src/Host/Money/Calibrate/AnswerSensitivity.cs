namespace Twin.Host.Money.Calibrate;

/// <summary>What moves one answer of the economy.</summary>
/// <param name="Answer">The figure.</param>
/// <param name="Members">Draws.</param>
/// <param name="Mean">Of the answer.</param>
/// <param name="Deviation">Of the answer.</param>
/// <param name="Drivers">The strongest first; those whose share could be chance are left out.</param>
internal sealed record AnswerSensitivity(
    string Answer, int Members, double Mean, double Deviation, IReadOnlyList<AnswerDriver> Drivers);
