using Twin.Domain.Accounts;
using Xunit;

namespace Twin.Domain.Tests.Accounts;

public sealed class LedgerOverflowTests
{
    private readonly Ledger _ledger = new([new("lead", long.MaxValue, 0), new("waste", 1, 0)], processes: 1);
    private readonly int _nature;
    private readonly int _heap;

    public LedgerOverflowTests()
    {
        _nature = _ledger.Open("nature", 0, AccountKind.Open);
        _heap = _ledger.Open("heap", 1, AccountKind.Open);
    }

    [Fact]
    public void Balance_PastTheEndOf128Bits_NamesTheAccount()
    {
        // One posting of 2^63 − 1 quanta of 2^63 − 1 mg leaves almost 2^126 mg, so a third one cannot be held.
        Waste(1);
        Waste(1);
        var before = _ledger.Balance(_heap);

        var thrown = Assert.Throws<InvariantException>(() => Waste(1));

        Assert.Equal((Int128)long.MaxValue * long.MaxValue * 2, before);
        Assert.Equal("account heap/waste overflows 128 bits", thrown.Message);
    }

    [Fact]
    public void Posting_WhoseMassPasses128Bits_NamesItsFirstAccount()
    {
        var thrown = Assert.Throws<InvariantException>(() => Waste(3));

        Assert.Contains("nature/lead", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("overflows 128 bits", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(0, _ledger.Balance(_nature));
    }

    private void Waste(int times)
    {
        var buffer = new PostingBuffer();
        buffer.Begin(0);
        for (var i = 0; i < times; i++) buffer.Take(_nature, long.MaxValue);
        buffer.Close(_heap, -1);
        _ledger.Commit(buffer);
    }
}
