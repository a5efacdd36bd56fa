namespace Twin.Actors;

/// <summary>Mail whose actor threw while deciding on it, in a live world.</summary>
/// <param name="At">When. Unit: µs since the run began.</param>
/// <param name="Mail">The mail; its To is the actor that is now in quarantine.</param>
/// <param name="Reason">What was thrown, in words.</param>
public readonly record struct DeadLetter(long At, Mail Mail, string Reason);
