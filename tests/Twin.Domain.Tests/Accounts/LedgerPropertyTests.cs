using System.Buffers;
using Twin.Domain.Accounts;
using Xunit;

namespace Twin.Domain.Tests.Accounts;

public sealed class LedgerPropertyTests
{
    private const long Held = 1_000_000;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ledger_AfterRandomPostings_HoldsTheSumOfEveryGood(int seed)
    {
        var books = new Books(Held);
        var meter = new ImbalanceMeter(books.Ledger);
        books.Ledger.Observer = meter;

        for (var i = 0; i < 500; i++) Post(books, new SplitMix((ulong)((seed * 1000) + i)));

        Assert.Equal(Held, books.Sum(Books.Ore));
        foreach (var good in new[] { Books.Steel, Books.Waste, Books.Heat }) Assert.Equal(0, books.Sum(good));
        Assert.Equal(0, meter.Max);
        Assert.Equal(books.Ledger.Postings, meter.Postings);
        Assert.True(books.Ledger.Balance(books.OreStock) >= 0 && books.Ledger.Balance(books.SteelStock) >= 0);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Snapshot_ReadIntoALikeLedger_GivesTheSameBooksAndGoesOnAlike(int seed)
    {
        var books = new Books(Held);
        for (var i = 0; i < 100; i++) Post(books, new SplitMix((ulong)((seed * 1000) + i)));
        var writer = new ArrayBufferWriter<byte>();
        books.Ledger.WriteTo(writer);
        byte[] tail = [1, 2, 3];
        var restored = new Books();

        ReadOnlySpan<byte> bytes = [.. writer.WrittenSpan, .. tail];
        restored.Ledger.ReadFrom(ref bytes);

        Assert.Equal(tail, bytes.ToArray());
        AssertSame(books, restored);
        for (var i = 0; i < 100; i++) Post(books, new SplitMix((ulong)i));
        for (var i = 0; i < 100; i++) Post(restored, new SplitMix((ulong)i));
        AssertSame(books, restored);
    }

    [Fact]
    public void Snapshot_OfALedgerWithOtherAccounts_IsRefused()
    {
        var writer = new ArrayBufferWriter<byte>();
        new Ledger(Books.Goods, processes: 1).WriteTo(writer);

        Assert.Throws<InvariantException>(() =>
        {
            ReadOnlySpan<byte> bytes = writer.WrittenSpan;
            new Books().Ledger.ReadFrom(ref bytes);
        });
    }

    private static void AssertSame(Books left, Books right)
    {
        Assert.Equal(left.Ledger.Postings, right.Ledger.Postings);
        for (var account = 0; account < left.Ledger.AccountCount; account++)
        {
            Assert.Equal(left.Ledger.Balance(account), right.Ledger.Balance(account));
        }
    }

    /// <summary>Digs, moves back, smelts or wears a random amount that the books can bear.</summary>
    private static void Post(Books books, SplitMix random)
    {
        var ore = (long)books.Ledger.Balance(books.OreStock);
        var steel = (long)books.Ledger.Balance(books.SteelStock);
        switch (random.NextBits() % 4)
        {
            case 0:
                books.Move(books.Mine, books.OreStock, (long)random.Between(0, 1000));
                break;
            case 1:
                books.Move(books.OreStock, books.Mine, (long)random.Between(0, ore));
                break;
            case 2:
                // Seven quanta of steel hold no more mass than three of ore, and less energy.
                var used = (long)random.Between(0, ore);
                books.Smelt(used, (long)random.Between(0, used * 7 / 3.0));
                break;
            default:
                books.Buffer.Begin(Books.Wearing);
                books.Buffer.Take(books.SteelStock, (long)random.Between(0, steel));
                books.Buffer.Close(books.WasteHeap, books.HeatSink);
                books.Ledger.Commit(books.Buffer);
                break;
        }
    }
}
