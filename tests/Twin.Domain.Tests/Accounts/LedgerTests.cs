using Twin.Domain.Accounts;
using Xunit;

namespace Twin.Domain.Tests.Accounts;

public sealed class LedgerTests
{
    [Fact]
    public void Transfer_OfAllThatIsHeld_LeavesZero()
    {
        var books = new Books(oreHeld: 10);

        books.Move(books.OreStock, books.Mine, 10);

        Assert.Equal(0, books.Ledger.Balance(books.OreStock));
        Assert.Equal(10, books.Ledger.Balance(books.Mine));
        Assert.Equal(1, books.Ledger.Postings);
    }

    [Fact]
    public void Transfer_OfOneQuantumMoreThanIsHeld_NamesTheAccountOverdrawn()
    {
        var books = new Books(oreHeld: 10);

        var thrown = Assert.Throws<InvariantException>(() => books.Move(books.OreStock, books.Mine, 11));

        Assert.Equal("account mill/ore is overdrawn to -1", thrown.Message);
    }

    [Fact]
    public void Transfer_FromAnOpenAccount_GoesBelowZero()
    {
        var books = new Books();

        books.Move(books.Mine, books.OreStock, long.MaxValue);

        Assert.Equal(-(Int128)long.MaxValue, books.Ledger.Balance(books.Mine));
    }

    [Fact]
    public void Transfer_OfNothing_LeavesNoPosting()
    {
        var books = new Books();

        books.Move(books.Mine, books.OreStock, 0);

        Assert.Equal(0, books.Ledger.Postings);
    }

    [Fact]
    public void Transfer_OfANegativeAmount_IsRefused() =>
        Assert.Throws<InvariantException>(() => new PostingBuffer().Move(0, 1, -1));

    [Fact]
    public void Transformation_OfOreToSteel_ClosesMassAndEnergyOnTheResidualLines()
    {
        var books = new Books(oreHeld: 10);

        books.Smelt(ore: 4, steel: 5);

        Assert.Equal(6, books.Ledger.Balance(books.OreStock));
        Assert.Equal(5, books.Ledger.Balance(books.SteelStock));
        Assert.Equal((4 * 7) - (5 * 3), books.Ledger.Balance(books.WasteHeap));
        Assert.Equal((4 * 5) - (5 * 2), books.Ledger.Balance(books.HeatSink));
    }

    [Fact]
    public void Transformation_ThatUsesAllMassAndEnergy_WritesNoResidualLine()
    {
        var tape = new PostingTape();
        var books = new Books(oreHeld: 1);
        books.Ledger.Observer = tape;

        books.Buffer.Begin(Books.Wearing);
        books.Buffer.Take(books.OreStock, 1);
        books.Buffer.Put(books.Mine, 1);
        books.Buffer.Close(-1, -1);
        books.Ledger.Commit(books.Buffer);

        // Two lines of ore and their two contras.
        Assert.Equal(4, tape.Lines(0).Length);
    }

    [Fact]
    public void Follower_BesideTheObserver_SeesEveryPosting()
    {
        var (observer, follower) = (new PostingTape(), new PostingTape());
        var books = new Books(oreHeld: 10);
        books.Ledger.Observer = observer;
        books.Ledger.Follow(follower);

        books.Smelt(ore: 4, steel: 5);

        Assert.Equal(observer.Lines(0).ToArray(), follower.Lines(0).ToArray());
        Assert.Throws<InvariantException>(() => books.Ledger.Follow(observer));
    }

    [Theory]
    [InlineData(3, 7)]
    [InlineData(0, 1)]
    public void Transformation_ThatWouldMakeMass_IsRefused(long ore, long steel)
    {
        // 3 quanta of ore weigh 21 mg, 7 of steel also 21 mg; a quantum of ore less lacks mass.
        var books = new Books(oreHeld: 10);

        var thrown = Assert.Throws<InvariantException>(() => books.Smelt(ore, steel + 1));

        Assert.Contains("makes mass from nothing", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Transformation_OneMilligramShort_IsRefusedAndOneMilligramOverIsNot()
    {
        var ledger = new Ledger([new("in", 10, 0), new("even", 10, 0), new("over", 11, 0), new("waste", 1, 0)], 1);
        var input = ledger.Open("a", 0, AccountKind.Holding, 2);
        var even = ledger.Open("a", 1, AccountKind.Holding);
        var over = ledger.Open("a", 2, AccountKind.Holding);
        var waste = ledger.Open("a", 3, AccountKind.Open);

        Transform(ledger, input, even, waste, -1);

        Assert.Equal(0, ledger.Balance(waste));
        Assert.Throws<InvariantException>(() => Transform(ledger, input, over, waste, -1));
        Assert.Equal(1, ledger.Balance(input));
    }

    [Fact]
    public void Transformation_OneJouleShort_IsRefusedAndOneJouleOverIsNot()
    {
        var ledger = new Ledger([new("in", 0, 10), new("less", 0, 9), new("over", 0, 11), new("heat", 0, 1)], 1);
        var input = ledger.Open("a", 0, AccountKind.Holding, 2);
        var less = ledger.Open("a", 1, AccountKind.Holding);
        var over = ledger.Open("a", 2, AccountKind.Holding);
        var heat = ledger.Open("a", 3, AccountKind.Open);

        Transform(ledger, input, less, -1, heat);

        Assert.Equal(1, ledger.Balance(heat));
        Assert.Throws<InvariantException>(() => Transform(ledger, input, over, -1, heat));
        Assert.Equal(1, ledger.Balance(input));
    }

    [Fact]
    public void Transformation_WithoutAResidualAccountForWhatIsLeft_IsRefused()
    {
        var books = new Books(oreHeld: 10);

        Assert.Throws<InvariantException>(() => books.Smelt(4, 5, waste: -1, books.HeatSink));
        Assert.Equal(10, books.Ledger.Balance(books.OreStock));
    }

    [Fact]
    public void Transformation_LeftOpen_IsRefusedAtCommit()
    {
        var books = new Books(oreHeld: 10);
        books.Buffer.Begin(Books.Smelting);

        Assert.Throws<InvariantException>(() => books.Ledger.Commit(books.Buffer));
        Assert.Throws<InvariantException>(() => books.Buffer.Begin(Books.Smelting));
        Assert.Throws<InvariantException>(() => books.Buffer.Move(books.Mine, books.OreStock, 1));
    }

    [Fact]
    public void Account_OpenedAfterTheFirstPosting_IsRefused()
    {
        var books = new Books();
        books.Move(books.Mine, books.OreStock, 1);

        Assert.Throws<InvariantException>(() => books.Ledger.Open("late", Books.Ore, AccountKind.Holding));
    }

    [Theory]
    [InlineData(AccountKind.Holding, -1)]
    [InlineData(AccountKind.Contra, 0)]
    public void Account_ThatCannotBe_IsRefused(AccountKind kind, long opening) =>
        Assert.Throws<InvariantException>(() => new Books().Ledger.Open("bad", Books.Ore, kind, opening));

    private static void Transform(Ledger ledger, int from, int to, int waste, int heat)
    {
        var buffer = new PostingBuffer();
        buffer.Begin(0);
        buffer.Take(from, 1);
        buffer.Put(to, 1);
        buffer.Close(waste, heat);
        ledger.Commit(buffer);
    }
}
