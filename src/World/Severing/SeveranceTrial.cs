using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Records;

namespace Twin.World.Severing;

/// <summary>Predicts severances of held-out worlds, and carries them out.</summary>
public static class SeveranceTrial
{
    // The futures that come true are not those that were predicted with.
    private const string Truth = "truth";

    /// <summary>Predicts and carries out one severance.</summary>
    /// <param name="member">Number of the held-out world.</param>
    /// <param name="world">The held-out world: numbers drawn for it alone.</param>
    /// <param name="cutMicros">When it is cut off. Unit: µs of simulated time.</param>
    /// <param name="prior">Draws that know nothing of it.</param>
    /// <param name="uncertainNumbers">How many numbers the prior draws.</param>
    /// <param name="options">How it is predicted; the window reaches back from the cut.</param>
    /// <param name="build">The build that runs it.</param>
    /// <returns>Null where the world has no loop to sever.</returns>
    /// <remarks>Shape: one thread, so that many members may be tried side by side.</remarks>
    public static HeldOutSeverance? Of(
        int member, WorldRecord world, long cutMicros, Func<int, WorldRecord?> prior, int uncertainNumbers,
        SeveranceOptions options, string build)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        var run = MemberRun.Begin(world, build);
        run.To(Math.Max(0, cutMicros - (options.WindowQuarters * StepClock.YearMicros / StepClock.QuartersPerYear)));
        var earlier = run.Fork(world.Seed).Run;
        run.To(cutMicros);
        if (LoopPrices.TryOf(run.Run.World) is not { } prices) return null;
        var now = new RunStem(run.Run, build);
        var findings = new SeveranceEnsemble(
            new SeveranceCase
            {
                Now = now,
                Earlier = new RunStem(earlier, build),
                UncertainNumbers = uncertainNumbers,
                Draw = prior,
            },
            options).Try();
        var future = MemberSeed.Of(MemberSeed.OfNumber(options.Seed, Truth), member);
        var outcome = Severance.Of(now.Branch(future), findings.Horizon, prices, isStrict: false);

        // The mean of Jeffreys' posterior: a few forks that all live on do not say 1.
        var predicted = (findings.Passed + 0.5) / (findings.Runs + 1);
        return new HeldOutSeverance(member, predicted, outcome.Passes, outcome.GrowthPerYear);
    }
}
