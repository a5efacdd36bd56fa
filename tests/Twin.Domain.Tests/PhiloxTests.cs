using Xunit;

namespace Twin.Domain.Tests;

public sealed class PhiloxTests
{
    [Theory]
    [InlineData(0, 0, 0, 0xb41da69fbfefc666, 0x511e9ce1a5534056)]
    [InlineData(ulong.MaxValue, ulong.MaxValue, ulong.MaxValue, 0xa4696cc04462015d, 0x724782dae17169e9)]
    [InlineData(0x243f6a8885a308d3, 0x13198a2e03707344, 0xa4093822299f31d0, 0x98ed1534392bf372, 0x67528b1568882fd5)]
    [InlineData(1, 0, 1, 0x6731c5bf26de72d3, 0xadb0404961332fbe)]
    [InlineData(0, 1, 1, 0x88c0f355559817df, 0x613b0c0682da5d16)]
    public void Block_OfAPublishedVector_IsThePublishedBlock(
        ulong counter0, ulong counter1, ulong key, ulong word0, ulong word1)
    {
        // Source: Random123 distribution, kat_vectors, philox2x64 with 7 rounds.
        (ulong Word0, ulong Word1) block = Philox.Block(counter0, counter1, key);

        Assert.Equal((word0, word1), block);
    }
}
