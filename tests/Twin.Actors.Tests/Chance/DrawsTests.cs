using System.Numerics;
using Xunit;

namespace Twin.Actors.Tests.Chance;

public sealed class DrawsTests
{
    private const int Cells = 256;
    private const int Row = 50;

    [Fact]
    public void Next_WithTheSameCoordinates_IsTheSame()
    {
        Draws first = new(17, 3);
        Draws second = new(17, 3);

        Assert.Equal(first.Next(5), second.Next(5));
        Assert.Equal(first.Next(6), second.Next(6));
    }

    [Fact]
    public void Next_WithAnyCoordinateChanged_Differs()
    {
        HashSet<ulong> seen = [];
        for (ulong key = 1; key <= 10; key++)
        {
            for (ulong decision = 0; decision < 10; decision++)
            {
                for (ushort purpose = 0; purpose < 10; purpose++)
                {
                    Draws draws = new(key, decision);
                    for (int count = 0; count < 3; count++) seen.Add(draws.NextBits(purpose));
                }
            }
        }

        Assert.Equal(3000, seen.Count);
    }

    [Fact]
    public void Next_IsInRangeAndOpenIsInside()
    {
        Draws draws = new(1, 1);
        for (int i = 0; i < 100_000; i++)
        {
            Assert.InRange(draws.Next(1), 0, 1 - Math.Pow(2, -53));
            Assert.InRange(draws.NextOpen(1), Math.Pow(2, -53), 1 - Math.Pow(2, -53));
        }
    }

    [Theory]
    [InlineData("along decisions")]
    [InlineData("along actors")]
    [InlineData("along purposes")]
    [InlineData("along the count")]
    public void Next_AlongEachCoordinate_IsEquidistributedInPairs(string direction)
    {
        // Two draws next to each other fall into 16 × 16 cells alike: chi-square with 255 degrees, p > 0.001.
        long[] observed = new long[Cells];
        for (int i = 0; i < 200_000; i++)
        {
            int x = (int)(At(direction, 2 * i) * 16);
            int y = (int)(At(direction, (2 * i) + 1) * 16);
            observed[(x * 16) + y]++;
        }

        double[] alike = new double[Cells];
        Array.Fill(alike, 1.0 / Cells);

        Assert.True(GoodnessOfFit.ChiSquare(observed, alike) > GoodnessOfFit.LeastP);
    }

    [Fact]
    public void NextBits_WithOneBitOfSeedOrNameChanged_ChangesHalfTheBits()
    {
        double flipped = 0;
        const int Trials = 20_000;
        for (int i = 0; i < Trials; i++)
        {
            ulong name = ActorKey.Of("robot", $"r{i}");
            Draws one = new(ActorKey.StreamKey(1, name), 1);
            Draws other = new(ActorKey.StreamKey(1UL ^ (1UL << (i % 64)), name), 1);
            flipped += BitOperations.PopCount(one.NextBits(1) ^ other.NextBits(1));
        }

        // 64 fair coins a trial: the mean of 20,000 trials has a standard error of 4/√20,000 = 0.028.
        Assert.InRange(flipped / Trials, 32 - 0.12, 32 + 0.12);
    }

    [Fact]
    public void ActorKeys_OfNamesThatJoinAlike_Differ() =>
        Assert.NotEqual(ActorKey.Of("ab", "c"), ActorKey.Of("a", "bc"));

    [Fact]
    public void ActorKeys_OfManyRows_AreDistinct()
    {
        HashSet<ulong> keys = [];
        for (int i = 0; i < 200_000; i++) keys.Add(ActorKey.Of("robot", $"r#{i}"));

        Assert.Equal(200_000, keys.Count);
    }

    private static double At(string direction, int i)
    {
        Draws draws = direction switch
        {
            "along decisions" => new Draws(9, (ulong)i),
            "along actors" => new Draws(ActorKey.StreamKey(3, (ulong)i), 1),
            _ => new Draws(9, (ulong)(i / Row)),
        };
        if (direction == "along the count")
        {
            for (int skip = 0; skip < i % Row; skip++) draws.NextBits(1);
            return draws.Next(1);
        }

        return draws.Next((ushort)(direction == "along purposes" ? i % Row : 1));
    }
}
