namespace Twin.Forecasting.ModelFiles;

/// <summary>A tree as its two lists; short names, for a file holds thousands.</summary>
/// <param name="C">Of each node the feature it splits on, or −1.</param>
/// <param name="V">Of a split the value up to which a row goes left, of a leaf what it adds.</param>
public sealed record TreeEntry(IReadOnlyList<short> C, IReadOnlyList<float> V);
