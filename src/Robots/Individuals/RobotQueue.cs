namespace Twin.Robots.Individuals;

/// <summary>A first-come queue of robots, linked through the roster: head and tail in one word.</summary>
internal static class RobotQueue
{
    /// <summary>Nobody stands in it.</summary>
    public const long Empty = -1;

    private const int TailShift = 32;

    public static int Head(long queue) => unchecked((int)queue);

    public static bool IsEmpty(long queue) => Head(queue) < 0;

    /// <summary>Who stands behind a robot; nobody behind the last.</summary>
    public static int Behind(ReadOnlySpan<long> roster, long queue, int row) =>
        row == Tail(queue) ? Roster.Nobody : Roster.Link(roster[row]);

    public static void Append(ref long queue, Roster roster, int row)
    {
        if (IsEmpty(queue))
        {
            queue = Word(row, row);
            return;
        }

        roster.SetLink(Tail(queue), row);
        queue = Word(Head(queue), row);
    }

    public static void Prepend(ref long queue, Roster roster, int row)
    {
        if (IsEmpty(queue))
        {
            queue = Word(row, row);
            return;
        }

        roster.SetLink(row, Head(queue));
        queue = Word(row, Tail(queue));
    }

    /// <summary>Takes a robot out, wherever it stands; it must stand in it.</summary>
    public static void Remove(ref long queue, Roster roster, int row)
    {
        var before = Roster.Nobody;
        for (var at = Head(queue); at != row; at = Roster.Link(roster[at])) before = at;
        var (head, tail) = (Head(queue), Tail(queue));
        if (head == tail)
        {
            queue = Empty;
            return;
        }

        var behind = Roster.Link(roster[row]);
        if (before == Roster.Nobody) queue = Word(behind, tail);
        else if (row == tail) queue = Word(head, before);
        if (before != Roster.Nobody && row != tail) roster.SetLink(before, behind);
    }

    private static int Tail(long queue) => unchecked((int)(queue >> TailShift));

    private static long Word(int head, int tail) => unchecked((uint)head | ((long)tail << TailShift));
}
