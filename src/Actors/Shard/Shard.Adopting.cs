using System.Globalization;

namespace Twin.Actors;

public sealed partial class Shard
{
    /// <summary>Takes over what differs between two assemblies of a world: the parameters of a fork.</summary>
    /// <param name="before">The world of this shard, assembled and not yet run.</param>
    /// <param name="after">The changed world, assembled and not yet run.</param>
    /// <returns>
    /// What could not be taken over, because this shard has moved on from it: opening values. Empty when all is well.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The worlds have other actors or other lists: the change adds or removes something.
    /// </exception>
    /// <remarks>
    /// A number is a parameter as long as the shard still holds what it was assembled with. Rows that read theirs from
    /// the world's constants say themselves what follows from the change, those born in the run like the others.
    /// Nothing else of the state moves: mail in flight, draws and balances stay.
    /// </remarks>
    public IReadOnlyList<string> Adopt(Shard before, Shard after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        RefuseOtherShape(before);
        RefuseOtherShape(after);
        List<string> openings = [];
        for (int k = 0; k < Tables.Length; k++) AdoptRows(k, before, after, openings);
        after._constants.CopyTo(_constants.AsSpan());
        Span<long> words = ListWords;
        for (int i = 0; i < words.Length; i++)
        {
            long was = before.ListWords[i];
            long willBe = after.ListWords[i];
            if (was == willBe) continue;
            if (words[i] == was) words[i] = willBe;
            else openings.Add(string.Create(CultureInfo.InvariantCulture, $"list word {i}"));
        }

        return openings;
    }

    private void AdoptRows(int kind, Shard parent, Shard fork, List<string> openings)
    {
        (Table own, Table before, Table after) = (Tables[kind], parent.Tables[kind], fork.Tables[kind]);
        for (int row = 0; row < own.Count; row++)
        {
            bool isDone = own.TakeConstants(row, parent._constants, fork._constants);
            if (isDone || row >= before.Count) continue;
            int start = row * own.StateSize;
            foreach (StateLeaf leaf in own.Leaves)
            {
                Span<byte> was = before.StateBytes.Slice(start + leaf.Offset, leaf.Size);
                Span<byte> willBe = after.StateBytes.Slice(start + leaf.Offset, leaf.Size);
                if (was.SequenceEqual(willBe)) continue;
                Span<byte> now = own.StateBytes.Slice(start + leaf.Offset, leaf.Size);
                if (now.SequenceEqual(was)) willBe.CopyTo(now);
                else openings.Add($"{own.Name}/{own.NameOf(row)} {leaf.Name}");
            }
        }
    }

    private void RefuseOtherShape(Shard other)
    {
        bool isSame = other.ListWords.Length == ListWords.Length && HasRowsOf(other);
        if (!isSame) throw new ArgumentException("the worlds have other actors or other lists");
    }

    private bool HasRowsOf(Shard other)
    {
        bool isSame = other.Tables.Length == Tables.Length && other._constants.Length == _constants.Length;
        for (int k = 0; isSame && k < Tables.Length; k++)
        {
            isSame = other.Tables[k].Name == Tables[k].Name && other.Tables[k].Capacity == Tables[k].Capacity
                && other.Tables[k].Groups.SequenceEqual(Tables[k].Groups);
        }

        return isSame;
    }
}
