using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Scenario;
using Twin.World.Ensembles;

namespace Twin.Host.Ensembles;

/// <summary><c>twin ensemble WORLD --runs N</c>: many runs with other numbers and news of their own.</summary>
internal sealed class EnsembleVerb : Verb
{
    /// <summary>More members than a disk and a day can take are a slip of the finger.</summary>
    private const int RunsMax = 1_000_000;

    private const int RunsDefault = 200;

    private readonly Argument<string> _world = new("WORLD") { Description = "A world file" };

    private readonly Option<int> _runs = new("--runs")
    {
        Description = "Members", DefaultValueFactory = _ => RunsDefault, HelpName = "number",
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "End: a day or a time from the start", HelpName = "2040-01-01|15 yr",
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "Seed of the ensemble, in place of the world file's",
    };

    private readonly Option<string> _sampling = new("--sampling")
    {
        Description = "How members are spread over what is uncertain", DefaultValueFactory = _ => "lhs",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Members that run at a time; they change nothing of what comes of it",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder; ensembles/WORLD and a hash of what it depends on when left out", HelpName = "folder",
    };

    private readonly Option<string?> _store = StoreChoice.Option();

    private readonly Option<int> _indices = new("--sobol-indices")
    {
        Description = "Rows of a design for the indices of the ten drivers: thirteen runs each",
        HelpName = "rows",
    };

    private readonly Option<string[]> _set = WorldArguments.Set();

    /// <summary>Makes the verb.</summary>
    public EnsembleVerb()
        : base(
            "ensemble", "Run a world many times with other numbers and news, and tell the spread",
            "twin ensemble scenarios/growth-lab.yaml --runs 100",
            "twin ensemble scenarios/earth-2025.yaml --runs 200 --until 2035-01-01 --json")
    {
        Arguments.Add(_world);
        _sampling.AcceptOnlyFromAmong("lhs", "sobol");
        Bounded(_runs, RunsMax, "members");
        Bounded(_threads, 1024, "threads");
        Bounded(_indices, RunsMax / 13, "rows", least: 0);
        foreach (var option in (Option[])[_runs, _until, _seed, _sampling, _threads, _out, _store, _indices, _set])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var (given, folder) = (parsed.GetValue(_store), parsed.GetValue(_out));
        if (StoreChoice.Conflict(given, folder) is { } conflict) return context.Report(conflict);
        var path = WorldArguments.PathOf(parsed.GetValue(_world)!);
        List<string> sets = [.. parsed.GetValue(_set) ?? []];
        if (parsed.GetValue(_until) is { } until) sets.Add($"until={until}");
        if (parsed.GetValue(_seed) is { } seed) sets.Add($"seed={seed.ToString(CultureInfo.InvariantCulture)}");
        var reading = WorldFile.Read(path, sets);
        if (reading.Errors.Count > 0)
        {
            return context.Report([
                .. InstantErrors.Named(reading.Errors, parsed.GetValue(_set)?.Length ?? 0, "--until",
                    parsed.GetValue(_until)),
                .. reading.Warnings,
            ]);
        }

        foreach (var warning in reading.Warnings) context.Note(warning.Format());
        var options = new EnsembleOptions
        {
            Runs = parsed.GetValue(_runs),
            Sampling = parsed.GetValue(_sampling) == "sobol" ? SamplingKind.Sobol : SamplingKind.LatinHypercube,
            Threads = parsed.GetValue(_threads),
            Out = folder,
            Store = StoreChoice.Of(given, folder),
            Keeping = StoreChoice.Waiting(context),
            IndexRows = parsed.GetValue(_indices),
        };
        return Drive(new EnsemblePlan(reading, Path.GetFileNameWithoutExtension(path), options), context);
    }

    private static int Drive(EnsemblePlan plan, VerbContext context)
    {
        var (began, cpu) = (context.Time.GetTimestamp(), Environment.CpuUsage.TotalTime);
        using var session = plan.Open();
        Announce(plan, session, context);
        if (!session.Drive(context)) return Stopped(session, context);
        var result = new EnsembleResult(plan.Info, session.Store.Members());
        var sensitivity = EnsembleDrivers.Of(result, plan.World.Seed, plan.Options.Threads).ToList();
        if (plan.Options.IndexRows > 0 && sensitivity.Count > 0)
        {
            var design = new EnsembleDesign(plan, sensitivity[0].Drivers, plan.Options.IndexRows);
            if (design.Run(context) is not { } found) return Stopped(session, context);
            sensitivity.Insert(0, found);
        }

        var summary = result.Summary(plan.World, plan.Options) with
        {
            Drivers = sensitivity.Count == 0 ? [] : sensitivity[0].Drivers,
            Sensitivity = sensitivity,
            Resumed = session.Resumed,
            Seconds = context.Time.GetElapsedTime(began).TotalSeconds,
            CpuSeconds = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            Directory = session.Store.Folder,
        };
        var fans = EnsembleFiles.Write(session.Store, result, summary, plan.Options.Threads);
        if (context.Json) context.WriteJson(summary, HostJson.Default.EnsembleSummary);
        else EnsembleView.Write(context.Terminal, summary, fans);
        return ExitCode.Good;
    }

    private static void Announce(EnsemblePlan plan, EnsembleSession session, VerbContext context)
    {
        var numbers = plan.Info.Numbers.Count;
        if (plan.Options.Sampling == SamplingKind.Sobol && numbers > SobolSequence.Dimensions)
        {
            context.Note($"twin: {numbers} numbers vary; the first {SobolSequence.Dimensions} follow the Sobol "
                + "sequence, the others a Latin hypercube");
        }

        if (session.Resumed > 0) context.Note($"twin: {session.Resumed} members are there already");
    }

    private static int Stopped(EnsembleSession session, VerbContext context)
    {
        context.Note($"twin: stopped; the same command goes on in {session.Store.Folder}");
        return context.Stop.RequestedExitCode;
    }

    private static void Bounded(Option<int> option, int most, string what, int least = 1) =>
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value && (value < least || value > most))
            {
                result.AddError($"expected {least} to {most} {what}");
            }
        });
}
