namespace Twin.Domain.Equipment;

/// <summary>Orders of equipment by the step in which they were granted, from delivery to retirement.</summary>
/// <remarks>
/// The ring has one slot a step, addressed by step modulo length. What was granted at t enters service at t + build
/// and, under a fixed life, leaves it at t + build + life. Under a rate of wear (life 0) it is only a build pipeline.
/// A step reads before it writes: the slot of t still holds what was granted a whole ring ago.
/// </remarks>
public static class CohortRing
{
    /// <summary>Slots that a ring needs.</summary>
    /// <param name="build">Build lead. Unit: steps. Range: [0, 300,000].</param>
    /// <param name="life">Life in service, 0 under a rate of wear. Unit: steps. Range: [0, 10^6].</param>
    public static int Length(int build, int life) => Math.Max(1, build + life);

    /// <summary>What enters service at a step.</summary>
    /// <param name="ring">The ring, before the step's own grant is written.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="build">Build lead. Unit: steps.</param>
    /// <param name="granted">What is granted at this step. Unit: quanta.</param>
    public static long Commissioned(ReadOnlySpan<long> ring, long step, int build, long granted) =>
        build == 0 ? granted : ring[Slot(ring.Length, step - build)];

    /// <summary>What a fixed life takes out of service at a step.</summary>
    /// <param name="ring">The ring, before the step's own grant is written.</param>
    /// <param name="step">Number of the step.</param>
    public static long Retired(ReadOnlySpan<long> ring, long step) => ring[Slot(ring.Length, step)];

    /// <summary>What leaves the position of build steps ahead: it will be at the end of its life by then.</summary>
    /// <param name="ring">The ring, before the step's own grant is written.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="life">Life in service. Unit: steps.</param>
    public static long Expiring(ReadOnlySpan<long> ring, long step, int life) => ring[Slot(ring.Length, step - life)];

    /// <summary>Index of a step's slot.</summary>
    /// <param name="length">Length of the ring.</param>
    /// <param name="step">Number of the step; negative before the run began.</param>
    public static int Slot(int length, long step)
    {
        var slot = (int)(step % length);
        return slot < 0 ? slot + length : slot;
    }

    /// <summary>What will be in service one step before the build lead is over, if nothing more is granted.</summary>
    /// <param name="ring">The ring, before the step's own grant is written.</param>
    /// <param name="step">Number of the step.</param>
    /// <param name="build">Build lead. Unit: steps.</param>
    /// <param name="life">Life in service; 0 under a rate of wear. Unit: steps.</param>
    /// <param name="inService">In service before the step. Unit: quanta.</param>
    /// <param name="wear">Rate of wear per step where life is 0. Range: [0, 1].</param>
    public static long Position(ReadOnlySpan<long> ring, long step, int build, int life, long inService, double wear)
    {
        if (life > 0)
        {
            // In service at step build − 1: what was granted in the last life steps.
            long position = 0;
            for (var age = 1; age <= life; age++) position += ring[Slot(ring.Length, step - age)];
            return position;
        }

        double stock = inService;
        for (var ahead = 0; ahead < build; ahead++)
        {
            stock = (stock * (1 - wear)) + ring[Slot(ring.Length, step + ahead - build)];
        }

        return (long)stock;
    }

    /// <summary>Lays what a ring holds into one of another build lead or life.</summary>
    /// <param name="ring">The ring, before the step's own grant is written.</param>
    /// <param name="build">Its build lead. Unit: steps.</param>
    /// <param name="life">Its life; 0 under a rate of wear. Unit: steps.</param>
    /// <param name="relaid">The other ring; overwritten.</param>
    /// <param name="newBuild">Its build lead; above 0 where <paramref name="build"/> is. Unit: steps.</param>
    /// <param name="newLife">Its life; 0 where <paramref name="life"/> is 0, and only there. Unit: steps.</param>
    /// <param name="step">Number of the step.</param>
    /// <remarks>
    /// What is under construction enters service when it was to, at the latest after the new lead. What is in service
    /// keeps its age as a share of life. Nothing is lost: the sums of both are what they were.
    /// </remarks>
    public static void Relay(
        ReadOnlySpan<long> ring, int build, int life, Span<long> relaid, int newBuild, int newLife, long step)
    {
        relaid.Clear();
        for (var age = 1; age <= build; age++)
        {
            var newAge = Math.Max(1, newBuild - (build - age));
            relaid[Slot(relaid.Length, step - newAge)] += ring[Slot(ring.Length, step - age)];
        }

        for (var age = 1; age <= life; age++)
        {
            var newAge = (int)((((long)age * newLife) + life - 1) / life);
            relaid[Slot(relaid.Length, step - newBuild - newAge)] += ring[Slot(ring.Length, step - build - age)];
        }
    }

    /// <summary>Fills a ring as if a stock had grown evenly before the run began.</summary>
    /// <param name="ring">The ring to fill.</param>
    /// <param name="build">Build lead. Unit: steps.</param>
    /// <param name="life">Life in service; 0 under a rate of wear. Unit: steps.</param>
    /// <param name="inService">Stock in service at the start. Unit: quanta.</param>
    /// <param name="growth">Growth of past grants per step; null leaves nothing under construction.</param>
    /// <param name="wear">Rate of wear per step where life is 0. Range: [0, 1].</param>
    /// <returns>What is under construction. Unit: quanta.</returns>
    public static long Fill(Span<long> ring, int build, int life, long inService, double? growth, double wear)
    {
        if (life > 0) FillService(ring, build, life, inService, growth ?? 0);
        if (growth is not { } rate || build == 0) return 0;

        // On the ray grants are (growth + wear) of the stock they will find; before the first step that stock is
        // inService · (1 + growth)^(build − age).
        // A stock that shrank faster than it wears was given nothing.
        var share = life > 0 ? rate == 0 ? 1.0 / life : rate / (1 - Power(1 + rate, -life)) : Math.Max(0, rate + wear);
        // Sums are rounded, not grants: a line of few quanta would open far behind the others and hold them all back.
        double cumulative = 0;
        long pipeline = 0;
        for (var age = build; age >= 1; age--)
        {
            cumulative += inService * share * Power(1 + rate, build - age);
            var until = (long)cumulative;
            ring[Slot(ring.Length, -age)] = until - pipeline;
            pipeline = until;
        }

        return pipeline;
    }

    private static void FillService(Span<long> ring, int build, int life, long inService, double growth)
    {
        double total = 0;
        for (var age = 1; age <= life; age++) total += Power(1 + growth, -age);
        double cumulative = 0;
        long placed = 0;
        for (var age = 1; age <= life; age++)
        {
            cumulative += Power(1 + growth, -age);
            var until = age == life ? inService : (long)(inService * (cumulative / total));
            ring[Slot(ring.Length, -build - age)] = until - placed;
            placed = until;
        }
    }

    /// <summary>Whole powers by repeated squaring: the same bits everywhere.</summary>
    private static double Power(double x, int n)
    {
        var result = 1.0;
        var factor = n < 0 ? 1 / x : x;
        for (var k = Math.Abs(n); k > 0; k >>= 1)
        {
            if ((k & 1) == 1) result *= factor;
            factor *= factor;
        }

        return result;
    }
}
