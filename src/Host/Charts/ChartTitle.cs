namespace Twin.Host.Charts;

/// <summary>What a chart says to those who do not see it.</summary>
/// <param name="Id">Id of the drawing, unique in its page.</param>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">What one would see, in a sentence or two.</param>
internal sealed record ChartTitle(string Id, string Title, string Description);
