namespace Twin.Actors.Tests.Worlds;

/// <summary>An actor that does what its mail says: notes it, sends on, throws, sends too much.</summary>
public readonly struct Echo : IBehaviour<EchoState, EchoEvent>
{
    public const ushort Note = 1;
    public const ushort TellNow = 2;
    public const ushort ThrowInDecide = 3;
    public const ushort ThrowInApply = 4;
    public const ushort ThrowInReact = 5;
    public const ushort ManyEvents = 6;
    public const ushort ManyMails = 7;
    public const ushort Bear = 8;
    public const ushort Refuse = 9;
    public const ushort SendPast = 10;
    public const ushort TimerNow = 11;

    public static Rejection Decide(
        in EchoState state, in Mail mail, in View view, ref Draws draws, ref Events<EchoEvent> events)
    {
        if (mail.Verb == ThrowInDecide) throw new InvalidOperationException("told to");
        if (mail.Verb == Refuse) return new Rejection(7, mail.A);
        long times = mail.Verb == ManyEvents ? mail.A : 1;
        long draw = BitConverter.DoubleToInt64Bits(draws.Next(1));
        for (long i = 0; i < times; i++)
        {
            events.Add(new EchoEvent(mail.Verb, mail.A, mail.Verb == Note ? draw : mail.B));
        }

        return Rejection.None;
    }

    public static void Apply(ref EchoState state, in EchoEvent e, in Lists lists)
    {
        if (e.Verb == ThrowInApply) throw new InvalidOperationException("told to");
        state.Count++;
        if (e.Verb == Note) state.LastDraw = BitConverter.Int64BitsToDouble(e.B);
    }

    public static void React(in EchoState state, in EchoEvent e, in View view, ref Outbox outbox)
    {
        switch (e.Verb)
        {
            case TellNow: outbox.Tell(view.Self, Note, e.A, 0, (byte)e.B); break;
            case TimerNow: outbox.Timer(view.Now, (byte)e.B); break;
            case ThrowInReact: throw new InvalidOperationException("told to");
            case ManyMails:
                for (long i = 0; i < e.A; i++) outbox.Tell(view.Self, Note, i);
                break;
            case Bear: outbox.Tell(outbox.Birth(view.Self.Kind), Note, e.A); break;
            case SendPast: outbox.Timer(view.Now - 1); break;
            default: break;
        }
    }

    public static Shard World(
        Supervision supervision = Supervision.Simulation, ShardLimits? limits = null, int capacity = 0,
        params string[] names)
    {
        ShardPlan plan = new(5, "test", limits) { Supervision = supervision };
        KindPlan<EchoState> kind = plan.AddKind<EchoState, EchoEvent, Echo>("echo", capacity);
        foreach (string name in names.Length > 0 ? names : ["a", "b"]) kind.AddRow(name);
        return plan.Assemble();
    }

    public static void Post(
        Shard shard, string name, long at, ushort verb, long a = 0, long b = 0, byte priority = 8) =>
        shard.Post(at, new Mail(shard.AddressOf("echo", name), Address.Nobody, verb, a, b), priority);
}
