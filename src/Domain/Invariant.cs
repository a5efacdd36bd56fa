using System.Diagnostics.CodeAnalysis;

namespace Twin.Domain;

/// <summary>Claims that must hold in every build; a false one is a bug and stops the run at once.</summary>
/// <remarks>Unlike <c>Debug.Assert</c> these stay in release builds.</remarks>
public static class Invariant
{
    /// <summary>Stops with <see cref="InvariantException"/> unless <paramref name="holds"/>.</summary>
    /// <param name="holds">The claim.</param>
    /// <param name="claim">The claim in words, for the person who reads the failure.</param>
    /// <exception cref="InvariantException"><paramref name="holds"/> is false.</exception>
    public static void That([DoesNotReturnIf(false)] bool holds, string claim)
    {
        if (!holds) throw new InvariantException(claim);
    }
}
