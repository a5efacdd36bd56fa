using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Twin.Actors;

namespace Twin.Benchmarks;

/// <summary>The bare event list that the runtime is measured against: an implicit heap with replace-top, no
/// checks.</summary>
/// <typeparam name="TArity">2 or 4 children, as a type, so that the loop is compiled for the one.</typeparam>
/// <param name="capacity">Entries it can hold.</param>
internal sealed class BareHeap<TArity>(int capacity)
    where TArity : struct, IArity
{
    private readonly Pending[] _heap = new Pending[capacity];

    public int Count { get; private set; }

    public ref readonly Pending Top => ref _heap[0];

    public void Push(Pending entry)
    {
        ref Pending heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        int index = Count++;
        while (index > 0)
        {
            int parent = (index - 1) / TArity.Children;
            if (!Pending.Precedes(entry, Unsafe.Add(ref heap, parent))) break;
            Unsafe.Add(ref heap, index) = Unsafe.Add(ref heap, parent);
            index = parent;
        }

        Unsafe.Add(ref heap, index) = entry;
    }

    public void Pop()
    {
        Count--;
        if (Count > 0) ReplaceTop(_heap[Count]);
    }

    /// <summary>Puts an entry in place of the first and lets it sink.</summary>
    public void ReplaceTop(Pending entry)
    {
        ref Pending heap = ref MemoryMarshal.GetArrayDataReference(_heap);
        int count = Count;
        int index = 0;
        int child = 1;
        while (child < count)
        {
            int least = child;
            int end = Math.Min(child + TArity.Children, count);
            for (int i = child + 1; i < end; i++)
            {
                if (Pending.Precedes(Unsafe.Add(ref heap, i), Unsafe.Add(ref heap, least))) least = i;
            }

            if (!Pending.Precedes(Unsafe.Add(ref heap, least), entry)) break;
            Unsafe.Add(ref heap, index) = Unsafe.Add(ref heap, least);
            index = least;
            child = (TArity.Children * index) + 1;
        }

        Unsafe.Add(ref heap, index) = entry;
    }
}
