using System.Globalization;
using System.Text.Json;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Macro.Decision;
using Twin.Storage;

namespace Twin.Host.Decide;

/// <summary><c>twin decide --verify FILE</c>: is every line what was written, and is it found again.</summary>
internal static class EvidenceCheck
{
    /// <summary>Checks evidence.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">The run that it is of; none: the one beside it.</param>
    /// <param name="threads">Threads.</param>
    /// <param name="context">Where to write.</param>
    /// <returns>0, 2 where there is nothing to check, 3 where something differs.</returns>
    public static int Run(string file, string? run, int threads, VerbContext context)
    {
        var isInServer = StoreUrl.IsMeant(file);
        if (!isInServer && !File.Exists(file)) return context.Report(DecideErrors.NoLines(file, "no such file"));
        var lines = EvidenceFolder.Read(file);
        if (lines.Count == 0) return context.Report(DecideErrors.NoLines(file, "an empty file"));
        var bad = EvidenceChain.FirstBad(lines);
        if (bad > 0)
        {
            return Answer(context, new VerifyReport(file, lines.Count, false, 0, false, new EvidenceDifference(
                bad, IdOf(lines[bad - 1]), "hash", "the line, or its place in the chain, was changed", null)));
        }

        var folder = isInServer ? file : Path.GetDirectoryName(Path.GetFullPath(file))!;
        if (run is null && !isInServer && !File.Exists(Path.Combine(folder, RunFolder.DatabaseName)))
            return context.Report(DecideErrors.WithoutRun(file));
        using var stored = StoredRun.Open(run ?? folder);
        try
        {
            var (recomputed, difference, errors) = Again(stored, lines, threads, context);
            return errors.Count > 0
                ? context.Report([.. errors])
                : Answer(context, new VerifyReport(
                    file, lines.Count, true, recomputed, difference is null, difference));
        }
        catch (OperationCanceledException)
        {
            return context.Stop.RequestedExitCode;
        }
    }

    /// <summary>Judges the run again, once for every way in which it was judged, and compares line by line.</summary>
    private static (int Recomputed, EvidenceDifference? First, IReadOnlyList<Twin.Domain.InputError> Errors) Again(
        StoredRun stored, IReadOnlyList<string> lines, int threads, VerbContext context)
    {
        Dictionary<DecideOptions, Dictionary<string, string>> sittings = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (DecisionOf(lines[i]) is not { } decision)
                return (i, null, [DecideErrors.NoLines(stored.Folder, $"line {i + 1} is no decision")]);
            if (decision.ModelVersion != BuildIdentity.Current)
            {
                return (i, new EvidenceDifference(
                    i + 1, decision.Id, "modelVersion", decision.ModelVersion, BuildIdentity.Current), []);
            }

            var options = OptionsOf(decision, threads);
            if (!sittings.TryGetValue(options, out var found))
            {
                var progress = new DecideProgress(context, decision.Run.World);
                var (sitting, errors) = Sitting.Of(
                    stored, options, DateTimeOffset.UnixEpoch, decision.Reviewer, progress, context.Stop);
                progress.End();
                if (sitting is null) return (i, null, errors);
                sittings[options] = found = sitting.Lines.ToDictionary(
                    line => $"{line.SimQuarter}/{line.Profile}", EvidenceFile.Checked, StringComparer.Ordinal);
            }

            if (Difference(i + 1, lines[i], decision, found) is { } difference) return (i, difference, []);
        }

        return (lines.Count, null, []);
    }

    private static EvidenceDifference? Difference(
        int number, string line, DecisionEvidence decision, Dictionary<string, string> found)
    {
        if (!found.TryGetValue($"{decision.SimQuarter}/{decision.Profile}", out var body))
            return new EvidenceDifference(number, decision.Id, "simQuarter", $"{decision.SimQuarter}", null);
        using var written = JsonDocument.Parse(line);
        using var again = JsonDocument.Parse(body);
        return EvidenceCompare.First(written.RootElement, again.RootElement, EvidenceFields.NotRecomputed) is { } first
            ? new EvidenceDifference(number, decision.Id, first.Member, first.Written, first.Found)
            : null;
    }

    private static DecideOptions OptionsOf(DecisionEvidence decision, int threads) => new()
    {
        Quarter = decision.Options.Quarter,
        Severance = Enum.Parse<SeveranceMode>(decision.Options.Severance, ignoreCase: true),
        Runs = decision.Options.Runs,
        Draws = decision.Options.Draws,
        Members = decision.Options.Members,
        HeldOut = decision.Options.HeldOut,
        Rehearse = decision.Options.Rehearse,
        Closures = decision.Options.Closures,
        SeveranceQuarters = decision.Options.SeveranceQuarters,
        Seed = decision.Seeds[^1],
        Threads = threads,
    };

    private static DecisionEvidence? DecisionOf(string line)
    {
        try
        {
            var decision = JsonSerializer.Deserialize(line, EvidenceJson.Default.DecisionEvidence);
            return decision is { Seeds.Count: 2, Options: not null, Run: not null }
                && Enum.TryParse<SeveranceMode>(decision.Options.Severance, ignoreCase: true, out _)
                && decision.Options.Runs is >= 1 and <= DecideOptions.Most
                && decision.Options.Draws is >= 0 and <= DecideOptions.Most
                && decision.Options.HeldOut is >= 0 and <= DecideOptions.Most
                && decision.Options.Rehearse is >= 0 and <= DecideOptions.Most
                && decision.Options.SeveranceQuarters is >= 0 and <= DecideOptions.Most
                && decision.Options.Members is >= 2 and <= DecideOptions.Most ? decision : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? IdOf(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("id", out var id) ? id.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Answer(VerbContext context, VerifyReport report)
    {
        if (context.Json) context.WriteJson(report, HostJson.Default.VerifyReport);
        else Show(context.Terminal, report);
        return report.Verified ? ExitCode.Good : ExitCode.Differs;
    }

    private static void Show(Terminal terminal, VerifyReport report)
    {
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"chain      {(report.ChainIntact ? "intact" : "BROKEN")}, {report.Lines:N0} lines of {report.File}"));
        if (report.ChainIntact)
        {
            terminal.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"decisions  {report.Recomputed:N0} found again, byte for byte"));
        }

        if (report.FirstDifference is { } first)
        {
            terminal.Out.WriteLine($"differs    line {first.Line}, {first.Decision ?? "unreadable"}: {first.Member}");
            if (first.Written is not null) terminal.Out.WriteLine($"  written  {Short(first.Written)}");
            if (report.ChainIntact) terminal.Out.WriteLine($"  found    {Short(first.Found ?? "nothing")}");
        }

        terminal.Out.Flush();
    }

    private static string Short(string text) => text.Length <= 100 ? text : text[..99] + "…";
}
