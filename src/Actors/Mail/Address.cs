namespace Twin.Actors;

/// <summary>Where an actor lives: its kind (a table) and its row there. Stable for the life of the shard.</summary>
/// <remarks>
/// Printed as kind/name by <see cref="Shard.NameOf"/>. Kept as one packed word so that a state that holds an address
/// has no padding, which a canonical snapshot could not allow.
/// </remarks>
public readonly record struct Address
{
    private const int KindShift = 32;

    private readonly long _packed;

    /// <summary>Names one row of one table.</summary>
    /// <param name="kind">Number of the kind: its ordinal rank by name among the kinds of the shard.</param>
    /// <param name="row">Row in the table, from 0; negative only in <see cref="Nobody"/>.</param>
    public Address(ushort kind, int row) => _packed = unchecked(((long)kind << KindShift) | (uint)row);

    private Address(long packed) => _packed = packed;

    /// <summary>The sender of mail that comes from outside the shard; nothing can be sent to it.</summary>
    public static Address Nobody => new(ushort.MaxValue, -1);

    /// <summary>Number of the kind: its ordinal rank by name among the kinds of the shard.</summary>
    public ushort Kind => unchecked((ushort)(_packed >> KindShift));

    /// <summary>Row in the table of the kind, from 0.</summary>
    public int Row => unchecked((int)_packed);

    /// <summary>The address as one word, for a payload field of <see cref="Mail"/>.</summary>
    public long Packed => _packed;

    /// <summary>Reads an address back from <see cref="Packed"/>.</summary>
    /// <param name="packed">A word made by <see cref="Packed"/>.</param>
    /// <returns>The address that was packed.</returns>
    public static Address FromPacked(long packed) => new(packed);

    /// <summary>The numbers of kind and row, for a failure message where no shard is at hand.</summary>
    /// <returns>Kind and row as "kind:row".</returns>
    public override string ToString() => $"{Kind}:{Row}";
}
