namespace Twin.Actors;

public sealed partial class Shard
{
    /// <summary>Gives every actor a fresh future: draws from now on depend on another seed, what was drawn
    /// stays.</summary>
    /// <param name="seed">The other seed.</param>
    /// <remarks>
    /// The seed of the shard stays the one it was assembled with, for its past came of that; the streams of the rows
    /// carry the change into snapshots, so that a replay from there draws alike. The same seed given to the same state
    /// gives the same future; actors born later inherit it from those that bear them.
    /// </remarks>
    public void Reseed(ulong seed)
    {
        foreach (Table table in Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                ref RowStream stream = ref table.Streams[row];
                stream.Key = ActorKey.StreamKey(seed, stream.Key);
            }
        }
    }
}
