using System.Globalization;
using Twin.Domain;
using Twin.Host.Runs;

namespace Twin.Host.Decide;

/// <summary>A run judged quarter by quarter, with the evidence of every decision.</summary>
internal sealed record Sitting
{
    /// <summary>The run as it was brought before the rule.</summary>
    public required DecideCase Case { get; init; }

    /// <summary>Its quarters with their verdicts.</summary>
    public required IReadOnlyList<JudgedQuarter> Quarters { get; init; }

    /// <summary>The lines of evidence.</summary>
    public required IReadOnlyList<DecisionEvidence> Lines { get; init; }

    /// <summary>What hangs on the thresholds.</summary>
    public required SensitivityGrid Grid { get; init; }

    /// <summary>The same as a document.</summary>
    public required string GridText { get; init; }

    /// <summary>Judges a run.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="options">How.</param>
    /// <param name="wall">When.</param>
    /// <param name="reviewer">Who stands for it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="stop">Whether the user asked to stop.</param>
    /// <returns>The sitting, or what is wrong with the run.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static (Sitting? Sitting, IReadOnlyList<InputError> Errors) Of(
        StoredRun stored, DecideOptions options, DateTimeOffset wall, string reviewer, DecideProgress progress,
        StopSignal stop)
    {
        var (found, errors) = new CaseFile(stored, progress, stop).Of(options);
        if (found is not { } @case) return (null, errors);
        var quarters = new Judge(@case, new SeveranceForks(@case, progress, stop), progress).All();
        if (quarters[^1].Recommended.Missing is { Count: > 0 } missing)
            return (null, DecideErrors.Missing(stored, missing));
        var side = new Side(@case.Options.Threads, stop);
        var rehearsal = RehearsedWorlds.Of(@case, progress, side);
        var economies = OtherEconomies.Of(@case, quarters, progress, side);
        var grid = SensitivityGrid.Of([.. quarters.Select(quarter => quarter.Facts.Evidence)]) with
        {
            Rehearsal = rehearsal,
            Economies = economies,
        };
        var text = grid.ToText();
        var lines = new EvidenceLines(
            @case, wall.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), reviewer,
            SensitivityGrid.ReferenceTo(text));
        return (new Sitting
        {
            Case = @case, Quarters = quarters, Lines = lines.Of(quarters), Grid = grid, GridText = text,
        }, []);
    }

    /// <summary>The decision of the judged quarter by the profile that gives the headline.</summary>
    public DecisionEvidence Decision => Lines.Last(line => line.Profile == "R");
}
