namespace Twin.Domain;

/// <summary>A claim of the program about itself proved false: a bug, never the user's input.</summary>
/// <param name="claim">The claim that failed, in words.</param>
public sealed class InvariantException(string claim) : Exception(claim);
