using Twin.Domain.Equipment;
using Xunit;

namespace Twin.Domain.Tests.Equipment;

public sealed class CohortRingTests
{
    private const int Steps = 60;

    public static TheoryData<int, int> Shapes() => new()
    {
        { 0, 1 }, { 0, 2 }, { 0, 7 }, { 1, 1 }, { 1, 4 }, { 3, 5 }, { 10, 1 }, { 4, 20 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Ring_WithRandomGrants_HoldsInServiceWhatTheLastLifeWasGranted(int build, int life)
    {
        var random = new SplitMix((ulong)((build * 100) + life));
        var grants = Enumerable.Range(0, Steps).Select(_ => (long)random.Between(0, 1000)).ToArray();
        var ring = new long[CohortRing.Length(build, life)];
        long inService = 0;

        for (var step = 0; step < Steps; step++)
        {
            inService -= CohortRing.Retired(ring, step);
            inService += CohortRing.Commissioned(ring, step, build, grants[step]);
            ring[CohortRing.Slot(ring.Length, step)] = grants[step];

            // Granted at s, in service from s + build to s + build + life − 1.
            long expected = 0;
            for (var s = Math.Max(0, step - build - life + 1); s <= step - build; s++) expected += grants[s];
            Assert.Equal(expected, inService);
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Expiring_AtAStep_IsWhatRetiresABuildLeadLater(int build, int life)
    {
        var random = new SplitMix((ulong)((build * 100) + life));
        var ring = new long[CohortRing.Length(build, life)];
        var expiring = new long[Steps];
        var retired = new long[Steps];

        for (var step = 0; step < Steps; step++)
        {
            expiring[step] = CohortRing.Expiring(ring, step, life);
            retired[step] = CohortRing.Retired(ring, step);
            ring[CohortRing.Slot(ring.Length, step)] = (long)random.Between(1, 1000);
        }

        for (var step = 0; step + build < Steps; step++) Assert.Equal(expiring[step], retired[step + build]);
    }

    [Fact]
    public void Ring_UnderARateOfWear_IsABuildPipeline()
    {
        var ring = new long[CohortRing.Length(build: 3, life: 0)];
        var entered = new List<long>();

        for (var step = 0; step < 8; step++)
        {
            entered.Add(CohortRing.Commissioned(ring, step, 3, step + 1));
            ring[CohortRing.Slot(ring.Length, step)] = step + 1;
        }

        Assert.Equal([0, 0, 0, 1, 2, 3, 4, 5], entered);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(700)]
    [InlineData(7_000_000)]
    public void Fill_OfFewQuanta_OpensNoFurtherBehindThanOneQuantum(long inService)
    {
        const int Build = 180, Life = 730;
        const double Growth = 0.0037;
        var ring = new long[CohortRing.Length(Build, Life)];
        var share = Growth / (1 - Math.Pow(1 + Growth, -Life));
        var exact = inService * share * ((Math.Pow(1 + Growth, Build) - 1) / Growth);

        var pipeline = CohortRing.Fill(ring, Build, Life, inService, Growth, wear: 0);

        Assert.InRange(exact - pipeline, -1e-6 * exact, 1 + (1e-6 * exact));
    }

    [Theory]
    [InlineData(0, 4, 0.35)]
    [InlineData(3, 4, 0.35)]
    [InlineData(2, 12, 0.02)]
    [InlineData(2, 12, 0.0)]
    [InlineData(5, 30, -0.03)]
    public void Fill_AtAGrowth_PutsTheRingOnTheRay(int build, int life, double growth)
    {
        const long InService = 1_000_000_000;
        var ring = new long[CohortRing.Length(build, life)];

        var pipeline = CohortRing.Fill(ring, build, life, InService, growth, wear: 0);

        // r/(1 − (1 + r)^−N) of the stock is granted in a step (docs/model.md, fixed life).
        var share = growth == 0 ? 1.0 / life : growth / (1 - Math.Pow(1 + growth, -life));
        double stock = InService;
        double underConstruction = 0;
        for (var step = 0; step < build; step++)
        {
            stock += CohortRing.Commissioned(ring, step, build, 0) - CohortRing.Retired(ring, step);
            underConstruction += InService * share * Math.Pow(1 + growth, step);
            Assert.Equal(InService * Math.Pow(1 + growth, step + 1), stock, build + 2.0);
        }

        Assert.Equal(InService + pipeline, ring.Sum());
        Assert.Equal(underConstruction, pipeline, build + 1.0);
    }

    [Theory]
    [InlineData(4, 0.05, 0.1)]
    [InlineData(1, 0.0, 0.25)]
    public void Fill_UnderARateOfWear_KeepsTheStockOnTheRay(int build, double growth, double wear)
    {
        const long InService = 1_000_000_000;
        var ring = new long[CohortRing.Length(build, life: 0)];

        var pipeline = CohortRing.Fill(ring, build, life: 0, InService, growth, wear);

        double stock = InService;
        for (var step = 0; step < build; step++)
        {
            stock = (stock * (1 - wear)) + CohortRing.Commissioned(ring, step, build, 0);
            Assert.Equal(InService * Math.Pow(1 + growth, step + 1), stock, build + 1.0);
        }

        Assert.Equal(ring.Sum(), pipeline);
    }

    [Fact]
    public void Fill_WithoutAGrowth_SpreadsAgesEvenlyAndLeavesNothingUnderConstruction()
    {
        var ring = new long[CohortRing.Length(build: 3, life: 4)];

        var pipeline = CohortRing.Fill(ring, 3, 4, inService: 10, growth: null, wear: 0);

        Assert.Equal(0, pipeline);
        Assert.Equal(10, ring.Sum());
        Assert.All([-4, -5, -6, -7], step => Assert.InRange(ring[CohortRing.Slot(7, step)], 2, 3));
        Assert.All([-1, -2, -3], step => Assert.Equal(0, ring[CohortRing.Slot(7, step)]));
    }

    [Fact]
    public void Fill_OfAStockThatShrankFasterThanItWears_LeavesNothingUnderConstruction()
    {
        var ring = new long[CohortRing.Length(build: 3, life: 0)];

        var pipeline = CohortRing.Fill(ring, 3, 0, inService: 1000, growth: -0.2, wear: 0.1);

        Assert.Equal(0, pipeline);
        Assert.Equal([0, 0, 0], ring);
    }

    [Theory]
    [InlineData(3, 8, 3, 12)]
    [InlineData(3, 8, 3, 5)]
    [InlineData(3, 8, 6, 8)]
    [InlineData(6, 0, 2, 0)]
    [InlineData(2, 0, 5, 0)]
    [InlineData(0, 7, 4, 7)]
    public void Relaid_ToAnotherLeadOrLife_HoldsWhatItHeldAndCommissionsIt(
        int build, int life, int newBuild, int newLife)
    {
        const long Step = 1234;
        var ring = new long[CohortRing.Length(build, life)];
        for (var i = 0; i < ring.Length; i++) ring[i] = 10 + i;
        var relaid = new long[CohortRing.Length(newBuild, newLife)];

        CohortRing.Relay(ring, build, life, relaid, newBuild, newLife, Step);

        var waiting = Enumerable.Range(1, build).Sum(age => ring[CohortRing.Slot(ring.Length, Step - age)]);
        Assert.Equal(ring.Sum(), relaid.Sum());
        Assert.Equal(
            waiting, Enumerable.Range(1, newBuild).Sum(age => relaid[CohortRing.Slot(relaid.Length, Step - age)]));
        for (var step = 0; step < newBuild; step++)
        {
            waiting -= CohortRing.Commissioned(relaid, Step + step, newBuild, 0);
            relaid[CohortRing.Slot(relaid.Length, Step + step)] = 0;
        }

        Assert.Equal(0, waiting);
    }
}
