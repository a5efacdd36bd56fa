namespace Twin.World.Explaining;

/// <summary>The binding input at the end of a chain of causes.</summary>
/// <param name="Kind">What kind of thing binds.</param>
/// <param name="Name">What binds, in the words of the world file.</param>
/// <param name="Text">The same as a clause that follows "because".</param>
/// <param name="Event">Number of the event that shows it; null where none was seen.</param>
/// <param name="AtMicros">When that was. Unit: µs of simulated time.</param>
public sealed record RootCause(RootKind Kind, string Name, string Text, long? Event, long AtMicros);
