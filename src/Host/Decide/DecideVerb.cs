using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Forecast;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Storage;

namespace Twin.Host.Decide;

/// <summary><c>twin decide RUN</c>: does the loop still need money.</summary>
internal sealed class DecideVerb : Verb
{
    private const string NoReviewer = "nobody";

    private readonly Argument<string?> _run = new("RUN")
    {
        Description = "A run: its folder, WORLD/NUMBER, or latest", Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<int?> _quarter = new("--quarter")
    {
        Description = "The quarter judged, from 1; the last whole one when left out", HelpName = "number",
    };

    private readonly Option<string> _severance = new("--severance")
    {
        Description = "When to cut forks off from money", DefaultValueFactory = _ => "needed",
    };

    private readonly Option<int> _runs = Count(
        "--runs", $"Most severed forks of a quarter; {DecideOptions.DefaultRuns} when left out",
        DecideOptions.DefaultRuns, 1, "forks");

    private readonly Option<int> _draws = Count(
        "--draws", $"Draws behind the bounds of closure; {DecideOptions.DefaultDraws} when left out",
        DecideOptions.DefaultDraws, 0, "draws");

    private readonly Option<int> _members = Count(
        "--members", $"Economies of the ensemble that foretells prices; {DecideOptions.DefaultMembers} when left out",
        DecideOptions.DefaultMembers, 2, "members");

    private readonly Option<int> _heldOut = Count(
        "--held-out", "Worlds in which severance is carried out, so that its probability may decide; 0 when left out",
        0, 0, "worlds");

    private readonly Option<int> _rehearse = Count(
        "--rehearse", "Other draws of this world on which all rules are tried; 0 when left out", 0, 0, "draws");

    private readonly Option<bool> _closures = new("--closures")
    {
        Description = "Repeat the verdict beside economies of other closures: substitution, wages, budgets",
    };

    private readonly Option<int> _quarters = Count(
        "--severance-quarters", "Most quarters before the last four in which forks are severed; "
            + $"{DecideOptions.DefaultSeveranceQuarters} when left out",
        DecideOptions.DefaultSeveranceQuarters, 0, "quarters");

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Folder of the evidence; the run's own when left out", HelpName = "folder",
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        Description = "Seed of forks and draws; the run's own when left out", HelpName = "seed",
    };

    private readonly Option<int> _threads = Count(
        "--threads", "Threads; they change nothing of what comes of it", Environment.ProcessorCount, 1, "threads");

    private readonly Option<string?> _reviewer = new("--reviewer")
    {
        Description = "Who stands for the decision, for the evidence", HelpName = "name",
    };

    private readonly Option<string?> _verify = new("--verify")
    {
        Description = "Check evidence and judge the run again: exit code 3 where anything differs",
        HelpName = "evidence.jsonl",
    };

    /// <summary>Makes the verb.</summary>
    public DecideVerb()
        : base(
            "decide", "Does the loop still need money: a decision with its evidence", "twin decide latest",
            "twin decide latest --severance always --runs 50 --json",
            "twin decide --verify runs/ring/0001/evidence.jsonl")
    {
        Arguments.Add(_run);
        _severance.AcceptOnlyFromAmong("needed", "always", "never");
        foreach (Option option in (Option[])
        [
            _quarter, _severance, _quarters, _runs, _draws, _members, _heldOut, _rehearse, _closures, _seed, _threads,
            _reviewer, _out, _verify,
        ])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var threads = parsed.GetValue(_threads);
        if (parsed.GetValue(_verify) is { } file)
            return EvidenceCheck.Run(file, parsed.GetValue(_run), threads, context);
        if (parsed.GetValue(_run) is not { } name) return context.Report(DecideErrors.Nothing());
        var options = OptionsOf(parsed, threads);
        Sitting? sitting;
        IReadOnlyList<InputError> errors;
        try
        {
            (sitting, errors) = Judged(name, options, parsed.GetValue(_reviewer) ?? NoReviewer, context);
        }
        catch (OperationCanceledException)
        {
            return context.Stop.RequestedExitCode;
        }

        if (sitting is null) return context.Report([.. errors]);
        var folder = parsed.GetValue(_out) is { } asked
            ? Directory.CreateDirectory(asked).FullName
            : sitting.Case.Stored.Folder;
        var (path, added) = EvidenceFile.Append(folder, sitting.Lines, sitting.GridText);
        var report = DecideReport.Of(sitting, path, added) with
        {
            StoredDecisions = DecisionRows.Keep(sitting.Case, EvidenceFolder.Read(path), context),
        };
        if (context.Json) context.WriteJson(report, HostJson.Default.DecideReport);
        else DecideView.Write(context.Terminal, report, sitting);
        return ExitCode.Good;
    }

    private DecideOptions OptionsOf(ParseResult parsed, int threads) => new()
    {
        Quarter = parsed.GetValue(_quarter),
        Severance = Enum.Parse<SeveranceMode>(parsed.GetValue(_severance)!, ignoreCase: true),
        Runs = parsed.GetValue(_runs),
        Draws = parsed.GetValue(_draws),
        Members = parsed.GetValue(_members),
        HeldOut = parsed.GetValue(_heldOut),
        Rehearse = parsed.GetValue(_rehearse),
        Closures = parsed.GetValue(_closures),
        SeveranceQuarters = parsed.GetValue(_quarters),
        Seed = parsed.GetValue(_seed),
        Threads = threads,
    };

    /// <summary>Judges a run; it is closed again when this returns, so that its store may be written.</summary>
    private static (Sitting? Sitting, IReadOnlyList<InputError> Errors) Judged(
        string name, DecideOptions options, string reviewer, VerbContext context)
    {
        using var stored = StoredRun.Open(name);
        if (stored.IsOfAnotherBuild)
            context.Note($"twin: made by build {stored.Info.Build}; replayed by {BuildIdentity.Current}");
        var progress = new DecideProgress(context, stored.Inputs.Resolved.Stem);
        try
        {
            return Sitting.Of(stored, options, context.Time.GetUtcNow(), reviewer, progress, context.Stop);
        }
        finally
        {
            progress.End();
        }
    }

    private static Option<int> Count(string name, string description, int value, int least, string what)
    {
        var option = new Option<int>(name)
        {
            Description = description, HelpName = "number", DefaultValueFactory = _ => value,
        };
        Limits.Within(option, least, DecideOptions.Most, what);
        return option;
    }
}
