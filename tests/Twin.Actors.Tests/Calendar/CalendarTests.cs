using Xunit;

namespace Twin.Actors.Tests.Calendar;

/// <summary>The heap against a sorted set that needs no cleverness.</summary>
public sealed class CalendarTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 10)]
    [InlineData(3, 1_000)]
    [InlineData(4, 1_000_000)]
    public void Calendar_UnderRandomUse_GivesTheOrderOfASortedSet(ulong seed, int times)
    {
        Actors.Calendar calendar = new(0, 1 << 20);
        SortedSet<(long At, ulong Key)> reference = [];
        Draws chance = new(seed, 1);
        long now = 0;
        for (int i = 0; i < 20_000; i++)
        {
            // Phases of growth and of shrinking, so that small and large heaps both meet every step.
            bool push = chance.Next(1) < ((i / 2000) % 2 == 0 ? 0.6 : 0.4);
            if (push)
            {
                long at = now + (long)(chance.Next(2) * times);
                ulong key = Pending.KeyOf((byte)(chance.Next(3) * 16), i, (int)(chance.Next(4) * 1000));
                calendar.Push(at, key);
                reference.Add((at, key));
            }
            else
            {
                now = PopBoth(calendar, reference, now);
            }

            Assert.Equal(reference.Count, calendar.Count);
            Assert.Equal(reference.Count > 0, calendar.TryPeek(out Pending first));
            if (reference.Count > 0) Assert.Equal(reference.Min, (first.At, first.Key));
            if (i % 997 == 0) Assert.Equal(reference, Sorted(calendar));
        }
    }

    [Fact]
    public void Calendar_LargerThanTheCache_GivesTheOrderOfASortedSet()
    {
        Actors.Calendar calendar = new(0, 1 << 20);
        SortedSet<(long At, ulong Key)> reference = [];
        Draws chance = new(5, 1);
        for (int i = 0; i < 10_000; i++) PushBoth(calendar, reference, (long)(chance.Next(1) * 1000), i);

        long now = 0;
        for (int i = 10_000; i < 30_000; i++)
        {
            now = PopBoth(calendar, reference, now);
            PushBoth(calendar, reference, now + (long)(chance.Next(1) * 1000), i);
        }

        Assert.Equal(reference, Sorted(calendar));
    }

    [Fact]
    public void TryPop_BeforeTheFirstIsDue_TakesNothing()
    {
        Actors.Calendar calendar = new(0, 16);
        calendar.Push(5, 1);

        Assert.False(calendar.TryPop(5, out _));
        Assert.Equal(1, calendar.Count);
        Assert.True(calendar.TryPop(6, out Pending first));
        Assert.Equal(5, first.At);
        Assert.Equal(0, calendar.Count);
    }

    [Fact]
    public void Push_BeyondTheLimit_IsRefusedAndKeepsTheRest()
    {
        Actors.Calendar calendar = new(0, 20);
        for (int i = 0; i < 20; i++) calendar.Push(i, (ulong)i);

        LimitException refused = Assert.Throws<LimitException>(() => calendar.Push(20, 20));

        Assert.Equal(nameof(ShardLimits.Calendar), refused.Limit);
        Assert.Equal(20, calendar.Count);
    }

    [Fact]
    public void Renumber_KeepsTheOrderAndStartsFromZero()
    {
        Actors.Calendar calendar = new(0, 1 << 10);
        Draws chance = new(11, 1);
        for (int i = 0; i < 500; i++)
        {
            byte priority = (byte)(chance.Next(1) * 16);
            calendar.Push((long)(chance.Next(2) * 20), Pending.KeyOf(priority, 1000 + i, i));
        }

        calendar.TryPop(long.MaxValue, out _);
        int[] slots = Array.ConvertAll(Sorted(calendar), entry => Pending.SlotOf(entry.Key));

        long next = calendar.Renumber();

        Assert.Equal(499, next);
        Assert.Equal(slots, Array.ConvertAll(Sorted(calendar), entry => Pending.SlotOf(entry.Key)));
        Assert.Equal(Enumerable.Range(0, 499).Select(i => (long)i), Sequences(calendar));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(15, (1L << 36) - 1, (1 << 24) - 1)]
    [InlineData(8, 12345, 678)]
    public void Key_PackedAndRead_IsTheSame(byte priority, long sequence, int slot)
    {
        ulong key = Pending.KeyOf(priority, sequence, slot);

        Assert.Equal(priority, Pending.PriorityOf(key));
        Assert.Equal(sequence, Pending.SequenceOf(key));
        Assert.Equal(slot, Pending.SlotOf(key));
    }

    private static void PushBoth(
        Actors.Calendar calendar, SortedSet<(long At, ulong Key)> reference, long at, int sequence)
    {
        ulong key = Pending.KeyOf(Priority.Normal, sequence, sequence);
        calendar.Push(at, key);
        reference.Add((at, key));
    }

    private static long PopBoth(Actors.Calendar calendar, SortedSet<(long At, ulong Key)> reference, long now)
    {
        bool any = calendar.TryPop(long.MaxValue, out Pending first);
        Assert.Equal(reference.Count > 0, any);
        if (!any) return now;
        Assert.Equal(reference.Min, (first.At, first.Key));
        reference.Remove(reference.Min);
        return first.At;
    }

    private static (long At, ulong Key)[] Sorted(Actors.Calendar calendar) =>
        Array.ConvertAll(calendar.Sort().ToArray(), entry => (entry.At, entry.Key));

    private static IEnumerable<long> Sequences(Actors.Calendar calendar) =>
        Array.ConvertAll(calendar.Sort().ToArray(), entry => Pending.SequenceOf(entry.Key)).Order();
}
