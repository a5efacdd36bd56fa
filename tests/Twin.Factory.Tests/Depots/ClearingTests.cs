using Twin.Domain.Messages;
using Xunit;

namespace Twin.Factory.Tests.Depots;

public sealed class ClearingTests
{
    private const RequestClass Op = RequestClass.Operation;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 100)];

    [Fact]
    public void Shares_OfPlenty_AreWhatWasAsked() =>
        Assert.Equal([3, 0, 4], DepotBench.Clear(100, new Wish(Op, 3), new Wish(Op, 0), new Wish(Op, 4)));

    [Fact]
    public void Shares_OfExactlyEnough_AreWhatWasAsked() =>
        Assert.Equal([3, 4], DepotBench.Clear(7, new Wish(Op, 3), new Wish(Op, 4)));

    [Fact]
    public void Shares_OfNothing_AreNothing() =>
        Assert.Equal([0, 0], DepotBench.Clear(0, new Wish(Op, 3), new Wish(Op, 4)));

    [Fact]
    public void Shares_OfOneQuantumTooLittle_CostTheSmallestFraction() =>
        Assert.Equal([3, 3], DepotBench.Clear(6, new Wish(Op, 3), new Wish(Op, 4)));

    [Fact]
    public void Shares_WithARemainder_GiveItToTheLargestFraction() =>
        Assert.Equal([2, 1, 1], DepotBench.Clear(4, new Wish(Op, 3), new Wish(Op, 2), new Wish(Op, 1)));

    [Fact]
    public void Shares_WithEqualFractions_GoByOrdinalId() =>
        Assert.Equal([1, 1, 0], DepotBench.Clear(2, new Wish(Op, 1), new Wish(Op, 1), new Wish(Op, 1)));

    [Fact]
    public void Shares_OfAClaim_ComeAfterOperationAndBeforeGrowth() =>
        Assert.Equal(
            [5, 3, 0],
            DepotBench.Clear(
                8, new Wish(Op, 5), new Wish(RequestClass.Claim, 5), new Wish(RequestClass.Build, 5)));

    [Fact]
    public void Shares_OfSeveralClasses_ServeTheHigherFirst() =>
        Assert.Equal(
            [5, 4, 1, 0],
            DepotBench.Clear(
                10, new Wish(RequestClass.Safety, 5), new Wish(RequestClass.Maintenance, 4),
                new Wish(RequestClass.Build, 8), new Wish(RequestClass.Export, 9)));

    [Fact]
    public void Return_OfAGrant_GoesOnceToTheNextAndNotBack() =>
        Assert.Equal([4, 6], DepotBench.Clear(10, new Wish(Op, 10, GivesBack: 6), new Wish(RequestClass.Build, 9)));

    [Fact]
    public void Return_NobodyElseWants_StaysInTheDepot() =>
        Assert.Equal([4, 0], DepotBench.Clear(10, new Wish(Op, 10, GivesBack: 6), new Wish(Op, 0)));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Shares_OfAnyBook_AreStrictProportionalAndComplete(int seed)
    {
        var random = new SplitMix((ulong)seed);
        var wishes = AnyBook(random);
        var asked = wishes.Sum(wish => wish.Asks);
        var available = (long)random.Between(0, asked * 1.2);

        var shares = DepotBench.Clear(available, wishes);

        // All that there is was granted, and nobody got more than was asked for.
        Assert.Equal(Math.Min(available, asked), shares.Sum());
        Assert.All(shares.Zip(wishes), pair => Assert.InRange(pair.First, 0, pair.Second.Asks));
        AssertProportional(available, wishes, shares);
    }

    private static Wish[] AnyBook(SplitMix random)
    {
        var most = random.Between(0, 1) < 0.5 ? 20 : 1e15;
        var count = random.Between(0, 1) < 0.1 ? 100 : (int)random.Between(1, 12);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(_ => new Wish((RequestClass)(int)random.Between(0, 6), (long)random.Between(0, most)))
                .OrderBy(wish => wish.Class),
        ];
    }

    private static void AssertProportional(long available, Wish[] wishes, long[] shares)
    {
        Int128 left = available;
        foreach (var rank in wishes.Zip(shares).GroupBy(pair => pair.First.Class))
        {
            Int128 wanted = 0;
            foreach (var (wish, _) in rank) wanted += wish.Asks;
            var given = Int128.Min(left, wanted);
            foreach (var (wish, share) in rank)
            {
                // Within one quantum of its exact part: given · asks / wanted.
                var off = ((Int128)share * wanted) - (given * wish.Asks);
                Assert.True(Int128.Abs(off) <= Int128.Max(0, wanted - 1),
                    $"{share} of {wish.Asks} for {given} of {wanted}");
            }

            left -= given;
        }
    }
}
