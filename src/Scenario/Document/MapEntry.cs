namespace Twin.Scenario.Document;

/// <summary>One key of a map with its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key stands.</param>
/// <param name="Value">Its value.</param>
internal sealed record MapEntry(string Key, FilePlace KeyPlace, Node Value);
