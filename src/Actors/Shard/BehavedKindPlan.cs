namespace Twin.Actors;

/// <summary>A kind on the drawing board, complete with its behaviour.</summary>
internal sealed class BehavedKindPlan<TState, TEvent, TBehaviour>(string name, int capacity)
    : KindPlan<TState>(name, capacity)
    where TState : unmanaged
    where TEvent : unmanaged
    where TBehaviour : struct, IBehaviour<TState, TEvent>
{
    internal override Table Draw(ushort kind, int firstSlot, ulong seed, ShardLimits limits) =>
        new TypedTable<TState, TEvent, TBehaviour>(
            Name, kind, firstSlot, Capacity, Groups(), seed, limits.EventsPerMail);

    internal override void Assemble(Shard shard, Table table)
    {
        TypedTable<TState, TEvent, TBehaviour> rows = (TypedTable<TState, TEvent, TBehaviour>)table;
        for (int g = 0; g < table.Groups.Length; g++)
        {
            RowAssembler<TState>? assemble = AssemblerOf(g);
            if (assemble is null) continue;
            RowGroup group = table.Groups[g];
            for (int i = 0; i < group.Count; i++)
            {
                int row = group.First + i;
                RowAssembly assembly = new(shard, new Address(table.Kind, row), i);
                Draws draws = new(table.Streams[row].Key, 0);
                assemble(ref rows.State(row), in assembly, ref draws);
            }
        }
    }
}
