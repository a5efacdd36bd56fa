using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Telemetry;
using Twin.Scenario;

namespace Twin.Host.Runs;

/// <summary><c>twin run [WORLD]</c>: simulate a world from its first day to its last.</summary>
internal sealed class RunVerb : Verb
{
    private const string DefaultWorld = "scenarios/earth-2025.yaml";

    private readonly Argument<string?> _world = new("WORLD")
    {
        Description = $"A world file; {DefaultWorld} when left out", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _until = new("--until")
    {
        Description = "End: a day or a time from the start", HelpName = "2040-01-01|15 yr",
    };

    private readonly Option<ulong?> _seed = new("--seed") { Description = "Seed, in place of the world file's" };

    private readonly Option<string[]> _set = WorldArguments.Set();

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Threads for hashing and snapshots; one world always runs on one",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly RemoteArguments _remote;
    private readonly RunArguments _run;

    public RunVerb()
        : base(
            "run", "Simulate a world", "twin run",
            "twin run scenarios/closed-form/ring.yaml --until 2035-01-01 --json",
            "twin run --seed 7 --set planner.policy=fixed-shares")
    {
        Arguments.Add(_world);
        Options.Add(_until);
        Options.Add(_seed);
        Options.Add(_set);
        _threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 1024) result.AddError("expected 1 to 1024 threads");
        });
        Options.Add(_threads);
        _remote = new RemoteArguments(this);
        _run = new RunArguments(this, hasOut: true);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        if (_run.Conflict(parsed) is { } conflict) return context.Report(conflict);
        var path = WorldArguments.PathOf(parsed.GetValue(_world) ?? DefaultWorld);
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
        var stem = Path.GetFileNameWithoutExtension(path);
        var resolved = new ResolvedWorld(reading.World!, stem, reading.Texts, sets, BuildIdentity.Current);
        var (remote, wrong) = _remote.Of(parsed);
        if (wrong is not null) return context.Report(wrong);
        using var session = RunSession.Begin(
            resolved, _run.Of(parsed, context) with { Threads = parsed.GetValue(_threads), Remote = remote });
        return RunDriver.Drive(session, context);
    }
}
