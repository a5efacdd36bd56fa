using System.Buffers;
using System.Buffers.Binary;

namespace Twin.Domain.Accounts;

public sealed partial class Ledger
{
    private const int BalanceBytes = 16;

    /// <summary>Writes the balances and the count of postings, little-endian, in account order.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(IBufferWriter<byte> writer)
    {
        var span = writer.GetSpan(16);
        BinaryPrimitives.WriteInt64LittleEndian(span, Postings);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], _balances.Length);
        writer.Advance(16);
        foreach (var balance in _balances)
        {
            BinaryPrimitives.WriteInt128LittleEndian(writer.GetSpan(BalanceBytes), balance);
            writer.Advance(BalanceBytes);
        }
    }

    /// <summary>Takes the balances of a ledger with the same accounts in place of its own.</summary>
    /// <param name="other">The other ledger; only read.</param>
    /// <exception cref="InvariantException">It has other accounts.</exception>
    /// <remarks>Quanta are kept; what a quantum weighs is this ledger's own.</remarks>
    public void CopyFrom(Ledger other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Invariant.That(other._balances.Length == _balances.Length, "the other ledger has other accounts");
        other._balances.CopyTo(_balances, 0);
        Postings = other.Postings;
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote into a ledger that was assembled alike.</summary>
    /// <param name="bytes">The bytes; on return what follows the ledger.</param>
    /// <exception cref="InvariantException">The bytes belong to a ledger with other accounts.</exception>
    public void ReadFrom(ref ReadOnlySpan<byte> bytes)
    {
        Postings = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        var count = BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]);
        Invariant.That(count == _balances.Length, "the snapshot's ledger has other accounts than this world");
        bytes = bytes[16..];
        for (var i = 0; i < _balances.Length; i++)
        {
            _balances[i] = BinaryPrimitives.ReadInt128LittleEndian(bytes[(i * BalanceBytes)..]);
        }

        bytes = bytes[(_balances.Length * BalanceBytes)..];
    }
}
