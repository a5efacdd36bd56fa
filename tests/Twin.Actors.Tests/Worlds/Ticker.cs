namespace Twin.Actors.Tests.Worlds;

/// <summary>Rings after random waits; each third ring tells its friend now, each fifth later.</summary>
public readonly struct Ticker : IBehaviour<TickerState, TickerEvent>
{
    public const ushort Gossip = 1;
    public const ushort WaitPurpose = 1;

    public static Rejection Decide(
        in TickerState state, in Mail mail, in View view, ref Draws draws, ref Events<TickerEvent> events)
    {
        if (mail.Verb == Gossip && mail.A % 7 == 0) return new Rejection(1, mail.A);
        double draw = draws.Next(WaitPurpose);
        events.Add(new TickerEvent { Wait = (long)(draw * 1000), Draw = draw, IsRing = mail.Verb == Verbs.Timer });
        return Rejection.None;
    }

    public static void Apply(ref TickerState state, in TickerEvent e, in Lists lists)
    {
        state.Sum += e.Draw;
        if (e.IsRing)
        {
            Span<long> history = lists[state.History];
            history[(int)(state.Rings % history.Length)] = e.Wait;
            state.Rings++;
        }
        else
        {
            state.Heard++;
        }
    }

    public static void React(in TickerState state, in TickerEvent e, in View view, ref Outbox outbox)
    {
        if (!e.IsRing) return;
        outbox.Timer(view.Now + e.Wait, (byte)(e.Wait % Priority.Count));
        if (state.Rings % 3 == 0) outbox.Tell(state.Friend, Gossip, state.Rings, 0, (byte)(e.Wait % 5));
        if (state.Rings % 5 == 0)
        {
            outbox.At(view.Now + (e.Wait * 2), new Mail(state.Friend, outbox.Self, Gossip, state.Rings, 1));
        }
    }

    /// <summary>A ring of tickers, each the friend of the one before.</summary>
    public static ShardPlan Plan(int count, ulong seed = 42, long firstSequence = 0)
    {
        ShardPlan plan = new(seed, "test") { FirstSequence = firstSequence };
        KindPlan<TickerState> kind = plan.AddKind<TickerState, TickerEvent, Ticker>("ticker");
        for (int i = 0; i < count; i++) Add(kind, i, count);
        return plan;
    }

    public static void Add(KindPlan<TickerState> kind, int i, int count) =>
        kind.AddRow(NameOf(i), (ref TickerState state, in RowAssembly row, ref Draws draws) =>
        {
            state.Friend = row.AddressOf("ticker", NameOf((i + 1) % count));
            state.History = row.Allocate(3 + (i % 4));
            row.Timer((long)(draws.Next(WaitPurpose) * 1000));
        });

    public static string NameOf(int i) => $"t{i:d4}";
}
