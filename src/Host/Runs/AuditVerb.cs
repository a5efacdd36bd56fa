using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Storage;

namespace Twin.Host.Runs;

/// <summary><c>twin audit RUN</c>: is every byte as written, and does the replay end where the run did.</summary>
internal sealed class AuditVerb : Verb
{
    private readonly Argument<string> _name = WorldArguments.Run();

    private readonly Option<string?> _store = StoreChoice.Option();

    public AuditVerb()
        : base("audit", "Check a run: ledger, journal, replay", "twin audit latest", "twin audit runs/ring/0001 --json")
    {
        Arguments.Add(_name);
        Options.Add(_store);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var folder = StoreChoice.Resolve(parsed.GetValue(_name)!, parsed.GetValue(_store));
        var verified = RunVerifier.Verify(folder);
        var bad = verified.FirstBad is { } first ? new AuditBadEntry(first.Table, first.Sequence, first.Reason) : null;
        var replay = verified.IsIntact ? Replay.Of(folder, context.Stop) : null;
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        var report = new AuditReport(
            verified.Entries, replay?.MaxImbalance, replay?.HashMatches, verified.IsIntact, bad,
            replay?.FromMicros is { } from ? Begin(folder, from) : null)
        {
            Finished = RunFolder.IsFinished(folder),
        };
        if (context.Json) context.WriteJson(report, HostJson.Default.AuditReport);
        else Show(report, context);
        var isGood = verified.IsIntact && replay is { MaxImbalance: var max, HashMatches: not false } && max == 0;
        return isGood ? ExitCode.Good : ExitCode.Differs;
    }

    private static string Begin(string folder, long fromMicros)
    {
        using var reader = RunReader.Open(folder);
        return Instant.Text(reader.Info.From, fromMicros);
    }

    private static void Show(AuditReport report, VerbContext context)
    {
        var line = report.FirstBad is { } bad
            ? $"damaged at {bad.Table} {bad.Sequence}: {bad.Reason}"
            : string.Create(CultureInfo.InvariantCulture, $"intact, {report.Entries:N0} entries");
        context.Terminal.Out.WriteLine($"journal  {line}");
        if (report.MaxImbalance is { } max) context.Terminal.Out.WriteLine($"ledger   largest imbalance {max}");
        context.Terminal.Out.WriteLine("replay   " + report.ReplayHashMatches switch
        {
            true when report.ReplayedFrom is { } from =>
                $"from {from}, where the journal begins, to the recorded state",
            true when !report.Finished => "the run is unfinished; up to its newest snapshot the replay agrees",
            true => "ends in the recorded state",
            false => "ends in ANOTHER state than the run recorded",
            null => !report.JournalIntact ? "not made"
                : report.Finished ? "the run recorded no state to compare with"
                : "not compared: the run is unfinished and has no snapshot yet; go on with: twin resume RUN",
        });
    }
}
