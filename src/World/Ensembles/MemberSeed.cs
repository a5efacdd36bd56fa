using Twin.Actors;

namespace Twin.World.Ensembles;

/// <summary>The seeds of an ensemble: one family of streams per member and per number that varies.</summary>
public static class MemberSeed
{
    private const string Kind = "ensemble";

    /// <summary>The seed of a member's world.</summary>
    /// <param name="ensembleSeed">The seed of the ensemble.</param>
    /// <param name="member">Number of the member, from 0.</param>
    /// <returns>A hash of both: no member's seed hangs on how many there are.</returns>
    public static ulong Of(ulong ensembleSeed, int member) =>
        ActorKey.OfBirth(ActorKey.StreamKey(ensembleSeed, ActorKey.Of(Kind, "members")), member);

    /// <summary>The key of the chance with which a number is spread over the members.</summary>
    /// <param name="ensembleSeed">The seed of the ensemble.</param>
    /// <param name="path">Path of the number: another one more shifts nobody's draws.</param>
    public static ulong OfNumber(ulong ensembleSeed, string path) =>
        ActorKey.StreamKey(ensembleSeed, ActorKey.Of(Kind, path));
}
