namespace Twin.Actors;

public sealed partial class Shard
{
    /// <summary>Takes over what differs between two assemblies of a world: the parameters of a fork.</summary>
    /// <param name="before">The world of this shard, assembled and not yet run.</param>
    /// <param name="after">The changed world, assembled and not yet run; of no use afterwards.</param>
    /// <param name="isToldAnew">Whether a kind is told its numbers again in the run: what has moved there stays;
    /// null for none.</param>
    /// <returns>
    /// What could not be taken over, because this shard has moved on from it: opening values. Empty when all is well.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The worlds have other actors or other lists: the change adds or removes something.
    /// </exception>
    /// <remarks>
    /// A number is a parameter as long as the shard still holds what it was assembled with. What a kind says that it
    /// holds (<see cref="IBehaviour{TState, TEvent}.Inherit"/>) is state, whatever the changed world would have opened
    /// with. Rows that read theirs from the world's constants say themselves what follows from the change, those born
    /// in the run like the others. Nothing else of the state moves: mail in flight, draws and balances stay.
    /// </remarks>
    public IReadOnlyList<string> Adopt(Shard before, Shard after, Predicate<string>? isToldAnew = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        RefuseOtherShape(before);
        RefuseOtherShape(after);
        List<string> openings = [];
        for (int k = 0; k < Tables.Length; k++)
        {
            bool isTold = isToldAnew?.Invoke(Tables[k].Name) ?? false;
            AdoptRows(k, before, after, isTold, isTold ? [] : openings);
        }

        after._constants.CopyTo(_constants.AsSpan());
        return openings;
    }

    private void AdoptRows(int kind, Shard parent, Shard fork, bool isTold, List<string> openings)
    {
        (Table own, Table before, Table after) = (Tables[kind], parent.Tables[kind], fork.Tables[kind]);
        for (int row = 0; row < own.Count; row++)
        {
            bool isDone = own.TakeConstants(row, parent._constants, fork._constants);
            if (isDone || row >= before.Count) continue;
            if (!isTold) after.Inherit(row, own, ListWords, fork.ListWords);
            int start = row * own.StateSize;
            foreach (StateLeaf leaf in own.Leaves)
            {
                int at = start + leaf.Offset;
                bool isAdopted = leaf.IsList
                    ? AdoptWords(
                        parent.ListSpan(HandleAt(before.StateBytes, at)), fork.ListSpan(HandleAt(after.StateBytes, at)),
                        HandleAt(own.StateBytes, at))
                    : AdoptLeaf(
                        before.StateBytes.Slice(at, leaf.Size), after.StateBytes.Slice(at, leaf.Size),
                        own.StateBytes.Slice(at, leaf.Size));
                if (!isAdopted) openings.Add($"{own.Name}/{own.NameOf(row)} {LeafName(leaf)}");
            }
        }
    }

    // The first word of a handle carries the name of its list and its own.
    private static string LeafName(StateLeaf leaf) => leaf.IsList ? leaf.Name[..leaf.Name.LastIndexOf('.')] : leaf.Name;

    private static bool AdoptLeaf(ReadOnlySpan<byte> was, ReadOnlySpan<byte> willBe, Span<byte> now)
    {
        if (was.SequenceEqual(willBe) || now.SequenceEqual(willBe)) return true;
        if (!now.SequenceEqual(was)) return false;
        willBe.CopyTo(now);
        return true;
    }

    private bool AdoptWords(ReadOnlySpan<long> was, ReadOnlySpan<long> willBe, ListHandle list)
    {
        bool isShaped = was.Length == list.Length && willBe.Length == list.Length;
        if (!isShaped) throw new ArgumentException("the worlds have lists of other lengths");
        Span<long> now = ListWords.Slice(list.Offset, list.Length);
        bool isAdopted = true;
        for (int i = 0; i < now.Length; i++)
        {
            if (was[i] == willBe[i] || now[i] == willBe[i]) continue;
            if (now[i] == was[i]) now[i] = willBe[i];
            else isAdopted = false;
        }

        return isAdopted;
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
