namespace Twin.World.Records;

/// <summary>A file that a world was read from, whole.</summary>
/// <param name="Path">Path from the root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
public sealed record WorldText(string Path, string Text);
