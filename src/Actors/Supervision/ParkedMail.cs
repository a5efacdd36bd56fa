namespace Twin.Actors;

/// <summary>Mail that waits for an actor in quarantine.</summary>
/// <param name="Mail">The mail.</param>
/// <param name="Priority">The priority it came with.</param>
internal readonly record struct ParkedMail(Mail Mail, byte Priority);
