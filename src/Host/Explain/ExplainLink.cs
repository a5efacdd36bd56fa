namespace Twin.Host.Explain;

/// <summary>One link of a chain of causes, as JSON names its parts.</summary>
/// <param name="Event">Number of the event that shows it, counted from the beginning of the run; null for none.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Who, as kind/name.</param>
/// <param name="What">What was the case.</param>
/// <param name="Share">What it got or did of what it could have; null where that has no sense.</param>
/// <param name="Because">What the next link, or the root, says.</param>
/// <param name="Beside">What else could have served and did not.</param>
internal sealed record ExplainLink(
    long? Event, string At, string Actor, string What, double? Share, string Because, IReadOnlyList<string> Beside);
