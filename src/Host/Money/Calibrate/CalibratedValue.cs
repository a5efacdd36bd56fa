namespace Twin.Host.Money.Calibrate;

/// <summary>One number before the data and after.</summary>
/// <param name="Key">As <c>--set</c> takes it.</param>
/// <param name="Symbol">As docs/model.md writes it.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Prior">Value judged before.</param>
/// <param name="PriorLow">Low end judged before.</param>
/// <param name="PriorHigh">High end judged before.</param>
/// <param name="PriorWidth">Standard deviation of the law over that range.</param>
/// <param name="Estimate">What the data say alone; none where they say nothing.</param>
/// <param name="Error">Standard error of it; for what is read off one quarter the half width of revisions.</param>
/// <param name="Posterior">Value after.</param>
/// <param name="PosteriorWidth">Standard deviation after.</param>
/// <param name="Ratio">Width after over width before.</param>
/// <param name="Verdict"><c>read</c>, <c>identified</c>, <c>partly</c>, <c>notIdentified</c>.</param>
/// <param name="Says">The verdict in words.</param>
/// <param name="Method">How the estimate was made.</param>
/// <param name="Series">What it was made of.</param>
/// <param name="From">First quarter used.</param>
/// <param name="To">Last quarter used.</param>
internal sealed record CalibratedValue(
    string Key,
    string Symbol,
    string Unit,
    double Prior,
    double PriorLow,
    double PriorHigh,
    double PriorWidth,
    double? Estimate,
    double? Error,
    double Posterior,
    double PosteriorWidth,
    double Ratio,
    string Verdict,
    string Says,
    string? Method,
    string? Series,
    string? From,
    string? To)
{
    /// <summary>Word of a number that no series holds.</summary>
    public const string NotIdentified = "notIdentified";

    /// <summary>Word of a number read off one quarter.</summary>
    public const string Read = "read";
}
