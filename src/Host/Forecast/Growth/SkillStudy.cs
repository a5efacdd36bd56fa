using System.Diagnostics;
using Twin.Domain;
using Twin.Forecasting;
using Twin.Forecasting.Growth;
using Twin.Forecasting.Scoring;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Forecast.Growth;

/// <summary>Trains on some members of a world and tests on others, between what the output alone tells and what could
/// be known at all.</summary>
/// <remarks>
/// The lower mark is the best of three methods that see the output's past. The upper one is an oracle: it forks the
/// member itself, with its own numbers, and gives each fork news of its own. Scores are fair CRPS of the log of the
/// output index, so that forks and paths may differ in number.
/// </remarks>
internal sealed class SkillStudy
{
    private const double LeastGap = 0.05;
    private const int PathCount = 200;
    private const int BootstrapDraws = 2000;
    private const ulong ForkSeed = 0x5EED_0000;

    private static readonly string[] _methods = ["ets", "theta", "drift"];

    private readonly string _stem;
    private readonly BoundaryReport _boundary;
    private readonly SkillOptions _options;
    private readonly EnsembleDraws _draws;
    private readonly ParallelOptions _parallel;

    /// <summary>Sets the study up.</summary>
    /// <param name="stem">The world file's stem.</param>
    /// <param name="reading">The world, read without errors.</param>
    /// <param name="options">How many of what.</param>
    /// <param name="stop">Ends it between two members.</param>
    public SkillStudy(string stem, WorldReading reading, SkillOptions options, CancellationToken stop)
    {
        (_stem, _boundary, _options) = (stem, BoundaryReport.From(reading.World!), options);
        _draws = new EnsembleDraws(
            reading, options.Train + options.Test, options.Seed, SamplingKind.LatinHypercube);
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = stop };
    }

    /// <summary>Carries it out.</summary>
    /// <param name="progress">Told how much is done, from 0 to 1.</param>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public SkillReport Run(Action<double> progress)
    {
        int members = _options.Train + _options.Test;
        (WorldRecord World, GrowthHistory History)?[] all = new (WorldRecord, GrowthHistory)?[members];
        Parallel.For(0, members, _parallel, i => all[i] = Member(i));
        GrowthHistory[] training =
            [.. all.Take(_options.Train).Where(m => m is not null).Select(m => m!.Value.History)];
        string[] features = [.. training[0].Names];
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        GrowthModel model = GrowthTraining.Train(
            training, features, _options.Horizon, GrowthOptions.Boosting(_options.Seed)).Model;
        double seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        MemberScores?[] scores = new MemberScores?[_options.Test];
        int done = 0;
        Parallel.For(0, _options.Test, _parallel, i =>
        {
            if (all[_options.Train + i] is { } member) scores[i] = ScoresOf(member.World, member.History, model);
            progress(Interlocked.Increment(ref done) / (double)_options.Test);
        });
        return Report([.. scores.OfType<MemberScores>()], training.Length, features, seconds);
    }

    private (WorldRecord World, GrowthHistory History)? Member(int number)
    {
        if (_draws.At(number).World is not { } world) return null;
        MemberHistory history = MemberRun.Of(world, BuildIdentity.Current);
        return GrowthHistories.Of(GrowthHistories.NameOf(_stem, number), history) is { } known ? (world, known) : null;
    }

    private MemberScores ScoresOf(WorldRecord world, GrowthHistory history, GrowthModel model)
    {
        int horizon = _options.Horizon;
        double[][] methods = [.. _methods.Select(_ => new double[horizon])];
        double[] trained = new double[horizon];
        double[] oracle = new double[horizon];
        int[] inside = new int[horizon];
        int[] origins = [.. GrowthOrigins.Of(history.Length, horizon, _options.Origins)];
        MemberRun run = MemberRun.Begin(world, BuildIdentity.Current);
        long[] ends = MemberRun.Of(world, BuildIdentity.Current).EndsAtMicros.ToArray();
        foreach (int origin in origins)
        {
            run.To(ends[origin - 1]);
            double[][] futures = Futures(run, ends, origin, history);
            IFittedModel[] fits = [.. _methods.Select(name => Fit(name, history, origin))];
            for (int m = 0; m < fits.Length; m++)
            {
                ulong key = Noise.KeyOf(_options.Seed, $"{history.Id} {origin}");
                Paths paths = Paths.Of(fits[m], horizon, PathCount, key);
                for (int h = 1; h <= horizon; h++)
                    methods[m][h - 1] += Crps.Fair(paths.SortedAt(h), history.LogOutput[origin + h - 1]);
            }

            for (int h = 1; h <= horizon; h++)
            {
                double actual = history.LogOutput[origin + h - 1] - history.LogOutput[origin - 1];
                double[] law = model.Predict(history, origin, h);
                trained[h - 1] += Crps.Fair(law, actual);
                oracle[h - 1] += Crps.Fair(futures[h - 1], actual);
                if (actual >= Quantile.Of(law, 0.1) && actual <= Quantile.Of(law, 0.9)) inside[h - 1]++;
            }
        }

        return new MemberScores(methods, trained, oracle, inside, origins.Length);
    }

    /// <summary>What could come after an origin, by horizon, least first: forks with news of their own.</summary>
    private double[][] Futures(MemberRun run, long[] ends, int origin, GrowthHistory history)
    {
        int horizon = _options.Horizon;
        double[][] futures = [.. Enumerable.Range(0, horizon).Select(_ => new double[_options.Forks])];
        double now = history.LogOutput[origin - 1];
        for (int f = 0; f < _options.Forks; f++)
        {
            MemberRun fork = run.Fork(ForkSeed + (ulong)f);
            fork.To(ends[origin + horizon - 1]);
            int output = fork.Run.Catalogue.Output;
            for (int h = 0; h < horizon; h++)
            {
                (long from, long to) = (ends[origin - 1 + h], ends[origin + h]);
                double sum = 0;
                int months = 0;
                foreach (World.Running.Sample sample in fork.Run.Samples)
                {
                    if (sample.AtMicros <= from || sample.AtMicros > to) continue;
                    sum += sample.Values[output];
                    months++;
                }

                futures[h][f] = Math.Log(sum / months) - now;
            }
        }

        foreach (double[] law in futures) Array.Sort(law);
        return futures;
    }

    private static IFittedModel Fit(string name, GrowthHistory history, int origin)
    {
        TimeSeries known = new(history.Id, history.LogOutput[..origin], 1);
        GuardedFit fit = new Guarded(ForecastMethods.Named(name)!, ForecastMethods.Named("drift")!).Fit(known);
        return fit.Result.Model ?? throw new InvalidOperationException($"{name}: {fit.Result.Refusal}");
    }

    private SkillReport Report(MemberScores[] scores, int trained, string[] features, double seconds)
    {
        double count = scores.Sum(s => s.Count);
        double[] methods = [.. _methods.Select((_, m) => Mean(scores, s => s.Methods[m]))];
        int best = Array.IndexOf(methods, methods.Min());
        double model = Mean(scores, s => s.Model);
        double oracle = Mean(scores, s => s.Oracle);
        Dictionary<string, double> crps = new(StringComparer.Ordinal) { ["model"] = model, ["oracle"] = oracle };
        for (int m = 0; m < methods.Length; m++) crps[_methods[m]] = methods[m];
        double gap = (methods[best] - oracle) / methods[best];
        (double Low, double High)? interval = gap < LeastGap ? null : Interval(scores, best);
        SkillStep[] steps = [.. Enumerable.Range(0, _options.Horizon).Select(h => new SkillStep(
            h + 1, scores.Sum(s => s.Methods[best][h]) / count, scores.Sum(s => s.Model[h]) / count,
            scores.Sum(s => s.Oracle[h]) / count, scores.Sum(s => s.Inside[h]) / count))];
        return new SkillReport(
            _stem, _boundary, trained, scores.Length, (int)count * _options.Horizon, _methods[best], crps,
            gap < LeastGap ? null : (methods[best] - model) / (methods[best] - oracle), interval?.Low, interval?.High,
            gap, scores.Sum(s => s.Inside.Sum()) / (count * _options.Horizon), steps, _options.Forks, features,
            seconds);
    }

    private double Mean(MemberScores[] scores, Func<MemberScores, double[]> of) =>
        scores.Sum(s => of(s).Sum()) / (scores.Sum(s => (double)s.Count) * _options.Horizon);

    /// <summary>90 % of the skill of members drawn again, with replacement: origins of one member are alike.</summary>
    private (double Low, double High) Interval(MemberScores[] scores, int best)
    {
        double[] skills = new double[BootstrapDraws];
        for (int draw = 0; draw < skills.Length; draw++)
        {
            Noise noise = new(Noise.KeyOf(_options.Seed, "skill"), draw);
            double basis = 0, model = 0, oracle = 0;
            for (int i = 0; i < scores.Length; i++)
            {
                MemberScores member = scores[noise.Index(scores.Length)];
                basis += member.Methods[best].Sum();
                model += member.Model.Sum();
                oracle += member.Oracle.Sum();
            }

            skills[draw] = (basis - model) / (basis - oracle);
        }

        Array.Sort(skills);
        return (Quantile.Of(skills, 0.05), Quantile.Of(skills, 0.95));
    }
}
