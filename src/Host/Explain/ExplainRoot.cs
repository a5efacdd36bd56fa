namespace Twin.Host.Explain;

/// <summary>The binding input at the end of a chain of causes.</summary>
/// <param name="Kind">What kind of thing binds, such as <c>market-limit</c>.</param>
/// <param name="Name">What binds, in the words of the world file.</param>
/// <param name="What">The same as a clause.</param>
/// <param name="Event">Number of the event that shows it; null where none was seen.</param>
/// <param name="At">When; null where no event was seen.</param>
internal sealed record ExplainRoot(string Kind, string Name, string What, long? Event, string? At);
