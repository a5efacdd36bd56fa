namespace Twin.Macro.Growth;

/// <summary>Splits the goods into strongly connected blocks: goods that need each other, directly or not.</summary>
/// <remarks>
/// Model: an edge i → j wherever good i is used up or tied up in making good j (the union graph of A and B). A
/// reducible matrix has no single growth rate, so each block is judged alone.
/// Source: R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1(2), 1972. The walk keeps
/// its own stack, so that a long chain of goods cannot overflow the thread's.
/// </remarks>
internal sealed class LoopStructure
{
    private readonly List<int>[] _users;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _block;
    private readonly int[] _nextEdge;
    private readonly Stack<int> _open = new();
    private readonly List<int[]> _blocks = [];
    private int _visited;

    public LoopStructure(Technology technology, ReadOnlySpan<int> canonicalOrder)
    {
        int n = technology.Goods.Count;
        int[] rank = new int[n];
        for (int i = 0; i < n; i++) rank[canonicalOrder[i]] = i;
        _users = new List<int>[n];
        for (int i = 0; i < n; i++) _users[i] = [];
        foreach (CurrentInput entry in technology.Inputs)
        {
            if (entry.Amount > 0) _users[entry.Input].Add(entry.Process);
        }

        foreach (Equipment entry in technology.Equipment)
        {
            if (entry.StockYears > 0) _users[entry.Good].Add(entry.Process);
        }

        foreach (List<int> users in _users) users.Sort((a, b) => rank[a].CompareTo(rank[b]));
        _order = new int[n];
        _low = new int[n];
        _block = new int[n];
        _nextEdge = new int[n];
        Array.Fill(_block, -1);
        foreach (int good in canonicalOrder)
        {
            if (_order[good] == 0) Walk(good);
        }

        foreach (int[] block in _blocks) Array.Sort(block, (a, b) => rank[a].CompareTo(rank[b]));
    }

    /// <summary>Blocks in an order in which users come before what they use; each in canonical order.</summary>
    public IReadOnlyList<int[]> Blocks => _blocks;

    /// <summary>The number of the block that holds a good.</summary>
    public int BlockOf(int good) => _block[good];

    /// <summary>Whether the block is a loop: several goods, or one that needs itself.</summary>
    public bool IsLoop(int block) => _blocks[block].Length > 1 || _users[_blocks[block][0]].Contains(_blocks[block][0]);

    /// <summary>Goods that the block needs, directly or not, but that do not need it.</summary>
    public bool[] Upstream(int block)
    {
        bool[] reaches = new bool[_users.Length];

        // Users come first in the block order, so one pass sees every user before what it uses.
        for (int b = 0; b < _blocks.Count; b++)
        {
            bool any = b == block;
            foreach (int good in _blocks[b])
            {
                foreach (int user in _users[good]) any |= reaches[user];
            }

            foreach (int good in _blocks[b]) reaches[good] = any;
        }

        foreach (int good in _blocks[block]) reaches[good] = false;
        return reaches;
    }

    private void Walk(int start)
    {
        Stack<int> path = new();
        Open(start, path);
        while (path.TryPeek(out int good))
        {
            if (_nextEdge[good] < _users[good].Count)
            {
                int user = _users[good][_nextEdge[good]++];
                if (_order[user] == 0) Open(user, path);
                else if (_block[user] < 0) _low[good] = Math.Min(_low[good], _order[user]);
                continue;
            }

            path.Pop();
            if (path.TryPeek(out int parent)) _low[parent] = Math.Min(_low[parent], _low[good]);
            if (_low[good] == _order[good]) Close(good);
        }
    }

    private void Open(int good, Stack<int> path)
    {
        _order[good] = _low[good] = ++_visited;
        _open.Push(good);
        path.Push(good);
    }

    private void Close(int root)
    {
        List<int> block = [];
        int good;
        do
        {
            good = _open.Pop();
            _block[good] = _blocks.Count;
            block.Add(good);
        }
        while (good != root);
        _blocks.Add([.. block]);
    }
}
