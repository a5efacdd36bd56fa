using Twin.Host.Api;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Severing;

namespace Twin.Host.Serve.Severances;

/// <summary>What severed forks of a copied run say of severing the run now.</summary>
internal static class SeveranceForecast
{
    /// <summary>Severs them, one after the other.</summary>
    /// <param name="copy">The run as it stands; used up.</param>
    /// <param name="job">The question; told how far it is, and asked before each fork whether it still stands.</param>
    /// <returns>The findings, or why there are none.</returns>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static (SeveranceFindings? Findings, string? Trouble) Of(RunCopy copy, SeveranceJob job)
    {
        var (ask, world) = (job.Ask, copy.Run.World.Record);
        if (LoopPrices.TryOf(copy.Run.World) is null) return (null, "the run has no loop that could live on");
        job.AtMicros = copy.Run.NowMicros;
        var reading = WorldFile.ReadTexts(copy.Resolved.Texts, copy.Resolved.Sets);
        var count = Math.Max(1, ask.Draws);
        var draws = new EnsembleDraws(reading, count, world.Seed, SamplingKind.LatinHypercube);
        var uncertain = ask.Draws == 0 ? 0 : reading.Uncertain.Count;
        var severed = new SeveranceCase
        {
            Now = new RunStem(copy.Run, BuildIdentity.Current),
            UncertainNumbers = uncertain,
            Draw = draw => draws.At(draw).World,
        };
        var options = new SeveranceOptions
        {
            Seed = world.Seed,
            Most = ask.Forks,
            Batch = Math.Min(SeveranceOptions.DefaultBatch, ask.Forks),
            Draws = count,
            SlacknessRuns = 1,
        };
        job.Begin(
            uncertain > 0 ? SeveranceStage.Weighing : SeveranceStage.Severing, uncertain > 0 ? count : ask.Forks);
        return (new SeveranceEnsemble(severed, options, InTurn, job).Try(), null);

        void InTurn(int number, Action<int> body)
        {
            for (var i = 0; i < number; i++)
            {
                job.Token.ThrowIfCancellationRequested();
                body(i);
            }
        }
    }
}
