namespace Twin.Host.Decide;

/// <summary>What was predicted of held-out worlds in a range of probabilities, beside what came of them.</summary>
/// <param name="From">Least probability.</param>
/// <param name="To">Greatest probability.</param>
/// <param name="Worlds">How many were predicted so; at least one.</param>
/// <param name="Predicted">Their mean probability of living on.</param>
/// <param name="LivedOn">How many did.</param>
/// <param name="Low">Lower end of the 90 % interval of the share that lives on.</param>
/// <param name="High">Upper end of it.</param>
internal sealed record EvidenceHeldOutRange(
    double From, double To, int Worlds, double Predicted, int LivedOn, double Low, double High);
