using Twin.Domain.Accounts;
using Xunit;

namespace Twin.Domain.Tests.Accounts;

/// <summary>Plants leaks of one quantum, one milligram and one joule, and asks both witnesses.</summary>
public sealed class LeakTests
{
    private readonly PostingTape _tape = new();
    private readonly Books _books = new(oreHeld: 100);

    public LeakTests() => _books.Ledger.Observer = _tape;

    [Fact]
    public void Ledger_OfATransferBetweenTwoGoods_RefusesTheLeak()
    {
        var thrown = Assert.Throws<InvariantException>(() => _books.Move(_books.OreStock, _books.SteelStock, 1));

        Assert.Equal("posting 0 (Transfer at mill/ore) is out of balance by -1 quanta of ore", thrown.Message);
        Assert.Equal(100, _books.Ledger.Balance(_books.OreStock));
    }

    [Fact]
    public void Ledger_OfAMassResidualThatWeighsNothing_RefusesTheLeak()
    {
        // 3 quanta of ore weigh 21 mg, 6 of steel 18: heat closes neither the 3 mg nor what it is booked for.
        var thrown = Assert.Throws<InvariantException>(() => _books.Smelt(3, 6, _books.HeatSink, _books.HeatSink));

        Assert.EndsWith("is out of balance by -3 mg", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ledger_OfAnEnergyResidualThatHoldsNothing_RefusesTheLeak()
    {
        // 3 quanta of ore and 7 of steel weigh the same; 1 J is left and booked on a good without energy.
        var thrown = Assert.Throws<InvariantException>(() => _books.Smelt(3, 7, _books.WasteHeap, _books.SteelStock));

        Assert.Contains("is out of balance by", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Meter_OfAFaultlessStream_ReadsZero()
    {
        _books.Move(_books.Mine, _books.OreStock, 5);
        _books.Smelt(4, 5);

        var meter = _tape.Play(_books.Ledger);

        Assert.Equal(0, meter.Max);
        Assert.Equal(2, meter.Postings);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Meter_OfOneQuantumLostInATransfer_ReadsIt(int leak)
    {
        _books.Move(_books.Mine, _books.OreStock, 5);
        _tape.Leak(0, 1, leak);

        var meter = _tape.Play(_books.Ledger);

        // A quantum of ore weighs 7 mg, which is the largest of the three imbalances.
        Assert.Equal(7, meter.Max);
    }

    [Fact]
    public void Meter_OfOneQuantumWithoutMassOrEnergy_ReadsOneQuantum()
    {
        var ledger = new Ledger([new("token", 0, 0)], processes: 0);
        var (from, to) = (ledger.Open("a", 0, AccountKind.Open), ledger.Open("b", 0, AccountKind.Open));
        ledger.Observer = _tape;
        var buffer = new PostingBuffer();
        buffer.Move(from, to, 5);
        ledger.Commit(buffer);
        _tape.Leak(0, 1, 1);

        Assert.Equal(1, _tape.Play(ledger).Max);
    }

    [Fact]
    public void Meter_OfOneMilligramTooLittleOnTheResidual_ReadsOneMilligram()
    {
        _books.Smelt(4, 5);
        LeakOfLineAndContra(Books.Waste);

        Assert.Equal(1, _tape.Play(_books.Ledger).Max);
    }

    [Fact]
    public void Meter_OfOneJouleTooLittleOnTheResidual_ReadsOneJoule()
    {
        _books.Smelt(4, 5);
        LeakOfLineAndContra(Books.Heat);

        Assert.Equal(1, _tape.Play(_books.Ledger).Max);
    }

    /// <summary>The sum of the good stays zero: only the mass or energy of the posting can tell.</summary>
    private void LeakOfLineAndContra(int good)
    {
        var lines = _tape.Lines(0);
        for (var i = 0; i < lines.Length; i++)
        {
            if (_books.Ledger.GoodOf(lines[i].Account) != good) continue;
            var isContra = _books.Ledger.KindOf(lines[i].Account) == AccountKind.Contra;
            _tape.Leak(0, i, isContra ? 1 : -1);
        }
    }
}
