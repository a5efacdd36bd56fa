using Twin.Actors.Chance;
using Xunit;

namespace Twin.Actors.Tests.Queueing;

/// <summary>The runtime against closed forms, within three standard errors by batch means.</summary>
/// <remarks>Source of the forms: D. Gross et al., Fundamentals of Queueing Theory, 4th ed., Wiley 2008, chapter
/// 2.</remarks>
public sealed class QueueingTests
{
    private const double ServiceUs = 1_000_000;
    private const int Batches = 30;
    private const double StandardErrors = 3;

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 0.9)]
    [InlineData(3, 0.8)]
    public void Station_WithAPoissonStream_HasTheMeanWaitOfErlangC(int servers, double load)
    {
        Shard shard = Open(servers, load);
        Address station = shard.AddressOf("station", "only");
        long segment = (long)(20_000 * ServiceUs / (servers * load));
        shard.RunTo(segment / 4);
        double[] means = new double[Batches];
        StationState before = shard.Row<StationState>(station);
        for (int batch = 0; batch < Batches; batch++)
        {
            shard.RunTo((segment / 4) + ((batch + 1) * segment));
            StationState after = shard.Row<StationState>(station);
            means[batch] = (after.WaitedUs - before.WaitedUs) / ServiceUs / (after.Begun - before.Begun);
            before = after;
        }

        HoldMean(means, ErlangCWait(servers, load));
    }

    [Theory]
    [InlineData(20, 2, 5)]
    [InlineData(20, 20, 5)]
    [InlineData(100, 5, 25)]
    public void Machines_WithAFewCrews_HaveTheAvailabilityOfTheFiniteSource(int machines, int crews, double upTimes)
    {
        Shard shard = Closed(machines, crews, upTimes);
        ushort caller = shard.KindOf("caller");
        long segment = (long)(100 * upTimes * ServiceUs);
        shard.RunTo(segment / 4);
        double[] means = new double[Batches];
        double before = UpUs(shard.Rows<CallerState>(caller));
        for (int batch = 0; batch < Batches; batch++)
        {
            shard.RunTo((segment / 4) + ((batch + 1) * segment));
            double after = UpUs(shard.Rows<CallerState>(caller));
            means[batch] = (after - before) / segment / machines;
            before = after;
        }

        HoldMean(means, FiniteSourceAvailability(machines, crews, upTimes));
    }

    [Fact]
    public void FiniteSource_OfTheBench_HasTheAvailabilityOfTheIssue() =>
        Assert.Equal(0.995231, FiniteSourceAvailability(10_000, 50, 1000 / 4.5), 0.0000005);

    private static void HoldMean(double[] means, double exact)
    {
        double mean = 0, square = 0;
        foreach (double m in means) mean += m / means.Length;
        foreach (double m in means) square += (m - mean) * (m - mean) / (means.Length - 1);
        double error = Math.Sqrt(square / means.Length);
        Assert.InRange(mean, exact - (StandardErrors * error), exact + (StandardErrors * error));

        // The band must be narrow enough to tell something: a tenth of the figure.
        Assert.True(error < 0.1 * exact);
    }

    /// <summary>Mean wait in units of the service time.</summary>
    private static double ErlangCWait(int servers, double load)
    {
        double offered = servers * load;
        double term = 1, sum = 0;
        for (int k = 0; k < servers; k++)
        {
            sum += term;
            term *= offered / (k + 1);
        }

        double waiting = term / (1 - load);
        return waiting / (sum + waiting) / (servers * (1 - load));
    }

    /// <summary>Share of machine time that is up, from the birth and death of failures.</summary>
    private static double FiniteSourceAvailability(int machines, int crews, double upTimes)
    {
        double weight = 1, total = 0, down = 0;
        for (int k = 0; k <= machines; k++)
        {
            total += weight;
            down += k * weight;
            weight *= (machines - k) / upTimes / Math.Min(k + 1, crews);
        }

        return 1 - (down / total / machines);
    }

    private static double UpUs(ReadOnlySpan<CallerState> callers)
    {
        double up = 0;
        foreach (ref readonly CallerState caller in callers) up += caller.UpUs;
        return up;
    }

    private static Shard Open(int servers, double load)
    {
        ShardPlan plan = new(4, "test");
        AddStation(plan, servers, 4096);
        plan.AddKind<CallerState, CallerEvent, Caller>("caller").AddRow(
            "stream", (ref CallerState state, in RowAssembly row, ref Draws draws) =>
                SetUp(ref state, in row, ref draws, ServiceUs / (servers * load), 1));
        return plan.Assemble();
    }

    private static Shard Closed(int machines, int crews, double upTimes)
    {
        ShardPlan plan = new(4, "test");
        AddStation(plan, crews, machines);
        plan.AddKind<CallerState, CallerEvent, Caller>("caller").AddRows(
            "machine", machines, (ref CallerState state, in RowAssembly row, ref Draws draws) =>
                SetUp(ref state, in row, ref draws, upTimes * ServiceUs, 0));
        return plan.Assemble();
    }

    private static void AddStation(ShardPlan plan, int servers, int places) =>
        plan.AddKind<StationState, StationEvent, Station>("station").AddRow(
            "only", (ref StationState state, in RowAssembly row, ref Draws draws) =>
            {
                state.Free = servers;
                state.MeanServiceUs = ServiceUs;
                state.Queue = row.Allocate(2 * places);
            });

    private static void SetUp(
        ref CallerState state, in RowAssembly row, ref Draws draws, double meanUpUs, long isStream)
    {
        state.Station = row.AddressOf("station", "only");
        state.MeanUpUs = meanUpUs;
        state.IsStream = isStream;
        row.Timer((long)new Exponential(meanUpUs).Draw(ref draws, 1));
    }
}
