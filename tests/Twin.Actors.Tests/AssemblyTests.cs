using System.Runtime.InteropServices;
using Twin.Actors.Tests.Worlds;
using Xunit;

namespace Twin.Actors.Tests;

public sealed class AssemblyTests
{
    [Fact]
    public void Names_OfRowsAndRuns_LeadToTheirAddressesAndBack()
    {
        ShardPlan plan = new(1, "test");
        KindPlan<EchoState> kind = plan.AddKind<EchoState, EchoEvent, Echo>("echo");
        kind.AddRows("run", 5);
        kind.AddRow("zoe");
        kind.AddRow("adam");
        Shard shard = plan.Assemble();

        foreach (string name in (string[])["adam", "run#0", "run#4", "zoe"])
        {
            Assert.Equal("echo/" + name, shard.NameOf(shard.AddressOf("echo", name)));
        }

        Assert.Equal(0, shard.AddressOf("echo", "adam").Row);
        Assert.Throws<ArgumentException>(() => shard.AddressOf("echo", "run#5"));
        Assert.Throws<ArgumentException>(() => shard.AddressOf("echo", "run"));
        Assert.Throws<ArgumentException>(() => shard.AddressOf("echo", "adam#0"));
        Assert.Throws<ArgumentException>(() => shard.AddressOf("ghost", "adam"));
        Assert.Equal("outside", shard.NameOf(Address.Nobody));
    }

    [Fact]
    public void Names_TakenOrMalformed_AreRefused()
    {
        ShardPlan plan = new(1, "test");
        KindPlan<EchoState> kind = plan.AddKind<EchoState, EchoEvent, Echo>("echo");
        kind.AddRow("a");

        Assert.Throws<ArgumentException>(() => kind.AddRow("a"));
        Assert.Throws<ArgumentException>(() => kind.AddRow("a#1"));
        Assert.Throws<ArgumentException>(() => kind.AddRow(string.Empty));
        Assert.Throws<ArgumentException>(() => plan.AddKind<EchoState, EchoEvent, Echo>("echo"));
        Assert.Throws<ArgumentException>(() => plan.AddKind<EchoState, EchoEvent, Echo>("a/b"));
    }

    [Fact]
    public void State_WithPadding_IsRefusedWithItsFix()
    {
        ShardPlan plan = new(1, "test");

        ArgumentException refused = Assert.Throws<ArgumentException>(
            () => plan.AddKind<Padded, EchoEvent, Idle<Padded>>("padded"));
        plan.AddKind<Packed, EchoEvent, Idle<Packed>>("packed");

        Assert.Contains("Padded takes 16 bytes and its fields 9", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Pack = 1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OneActorMore_ShiftsNobodysDraws()
    {
        Shard few = Echo.World(names: ["a", "c"]);
        Shard more = Echo.World(names: ["a", "b", "c"]);
        foreach (Shard shard in (Shard[])[few, more])
        {
            for (int i = 0; i < 5; i++)
            {
                Echo.Post(shard, "a", 1 + i, Echo.Note);
                if (shard == more) Echo.Post(shard, "b", 1 + i, Echo.Note);
                Echo.Post(shard, "c", 1 + i, Echo.Note);
            }

            shard.RunTo(10);
        }

        Assert.Equal(DrawOf(few, "a"), DrawOf(more, "a"));
        Assert.Equal(DrawOf(few, "c"), DrawOf(more, "c"));
        Assert.NotEqual(DrawOf(more, "b"), DrawOf(more, "c"));
    }

    [Fact]
    public void ANewborn_DrawsByItsParentAndOrdinalWhateverElseIsBorn()
    {
        Shard alone = Echo.World(capacity: 10);
        Shard crowded = Echo.World(capacity: 10);
        Echo.Post(crowded, "b", 1, Echo.Bear);
        foreach (Shard shard in (Shard[])[alone, crowded])
        {
            Echo.Post(shard, "a", 2, Echo.Bear);
            Echo.Post(shard, "a", 3, Echo.Bear);
            shard.RunTo(10);
        }

        ReadOnlySpan<EchoState> lone = alone.Rows<EchoState>(0);
        ReadOnlySpan<EchoState> crowd = crowded.Rows<EchoState>(0);
        Assert.Equal(4, lone.Length);
        Assert.Equal(5, crowd.Length);
        Assert.Equal(lone[2].LastDraw, crowd[3].LastDraw);
        Assert.Equal(lone[3].LastDraw, crowd[4].LastDraw);
        Assert.NotEqual(crowd[2].LastDraw, crowd[3].LastDraw);
        Assert.NotEqual(lone[2].LastDraw, lone[3].LastDraw);
        Assert.Equal("echo/#2", alone.NameOf(new Address(0, 2)));
    }

    [Fact]
    public void Births_SurviveASnapshot()
    {
        Shard whole = Echo.World(capacity: 10);
        Echo.Post(whole, "a", 1, Echo.Bear);
        Echo.Post(whole, "a", 5, Echo.Bear);
        whole.RunTo(3);
        Shard restored = Echo.World(capacity: 10);
        restored.Restore(Snapshots.Of(whole));

        whole.RunTo(10);
        restored.RunTo(10);

        Assert.Equal(whole.StateHash(), restored.StateHash());
        Assert.Equal(4, restored.RowCount(0));
    }

    private static double DrawOf(Shard shard, string name) =>
        shard.Row<EchoState>(shard.AddressOf("echo", name)).LastDraw;

    private readonly record struct Padded(long Wide, byte Narrow);

    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    private readonly record struct Packed(long Wide, byte Narrow);

    private readonly struct Idle<TState> : IBehaviour<TState, EchoEvent>
        where TState : unmanaged
    {
        public static Rejection Decide(
            in TState state, in Mail mail, in View view, ref Draws draws, ref Events<EchoEvent> events) => default;

        public static void Apply(ref TState state, in EchoEvent e, in Lists lists)
        {
        }

        public static void React(in TState state, in EchoEvent e, in View view, ref Outbox outbox)
        {
        }
    }
}
