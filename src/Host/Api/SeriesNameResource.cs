namespace Twin.Host.Api;

/// <summary>A series that a run has.</summary>
/// <param name="Name">Its name, such as <c>robots.stock</c>.</param>
/// <param name="Unit">Unit of its values.</param>
internal sealed record SeriesNameResource(string Name, string Unit);
