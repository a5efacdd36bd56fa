using System.Text.Json;

namespace Twin.Host.Decide;

/// <summary>The document of <c>twin decide --json</c>.</summary>
internal sealed record DecideReport
{
    /// <summary>Stem of the world file.</summary>
    public required string World { get; init; }

    /// <summary>The run's folder.</summary>
    public required string Run { get; init; }

    /// <summary>What the figures are of.</summary>
    public required string Boundary { get; init; }

    /// <summary>The judged quarter, from 1.</summary>
    public required int Quarter { get; init; }

    /// <summary>The day on which it ends.</summary>
    public required string QuarterEnds { get; init; }

    /// <summary>The highest of both axes.</summary>
    public required string Headline { get; init; }

    /// <summary>The same in a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>Where prices stand: <c>NO_ECONOMY</c> where none runs beside the loop.</summary>
    public required string PriceAxis { get; init; }

    /// <summary>Where the loop stands.</summary>
    public required string LoopAxis { get; init; }

    /// <summary>The profile of the headline.</summary>
    public required string Profile { get; init; }

    /// <summary>The headline by the strict profile.</summary>
    public required string StrictHeadline { get; init; }

    /// <summary>What is stamped on it.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>Every figure that the rule looks at.</summary>
    public required IReadOnlyList<EvidenceCondition> Conditions { get; init; }

    /// <summary>Closure with its bounds.</summary>
    public required EvidenceClosure Closure { get; init; }

    /// <summary>What became of forks without money.</summary>
    public required EvidenceSeverance Severance { get; init; }

    /// <summary>Quarters in which forks were cut off.</summary>
    public required IReadOnlyList<int> SeveredQuarters { get; init; }

    /// <summary>Quarters in which forks would decide something and were not cut off: more than
    /// <c>--severance-quarters</c> allows.</summary>
    public required IReadOnlyList<int> SkippedQuarters { get; init; }

    /// <summary>Rise of growth with money; null where it was not measured.</summary>
    public double? MoneySlack { get; init; }

    /// <summary>What is expected of prices; null without an economy.</summary>
    public EvidenceForecast? Forecast { get; init; }

    /// <summary>Keys of the numbers of the economy that no data hold: judgement with a range; null without an
    /// economy.</summary>
    public IReadOnlyList<string>? NotIdentified { get; init; }

    /// <summary>The second opinion.</summary>
    public required EvidenceHmm Hmm { get; init; }

    /// <summary>The smallest changes that give another headline.</summary>
    public required IReadOnlyList<EvidenceFlip> WhatWouldChangeIt { get; init; }

    /// <summary>What hangs on the thresholds.</summary>
    public required SensitivityGrid Sensitivity { get; init; }

    /// <summary>How the headline went over the run: the first quarter of each.</summary>
    public required IReadOnlyList<RegimeSpan> Timeline { get; init; }

    /// <summary>The evidence.</summary>
    public required string EvidenceFile { get; init; }

    /// <summary>Lines that were added to it.</summary>
    public required int LinesAdded { get; init; }

    /// <summary>Decisions that were added to the run's own store; null where it could not be written.</summary>
    public int? StoredDecisions { get; init; }

    /// <summary>Id of the decision in it.</summary>
    public required string Decision { get; init; }

    /// <summary>The line of that decision as it stands in it, with every member, the two of the chain among
    /// them.</summary>
    public required JsonElement Evidence { get; init; }

    /// <summary>The document of a sitting.</summary>
    /// <param name="sitting">The sitting.</param>
    /// <param name="file">Where its evidence stands.</param>
    /// <param name="added">Lines that were added.</param>
    public static DecideReport Of(Sitting sitting, string file, int added)
    {
        var decision = sitting.Decision;
        return new DecideReport
        {
            World = decision.Run.World,
            Run = sitting.Case.Stored.Folder,
            Boundary = decision.Run.Boundary,
            Quarter = decision.SimQuarter,
            QuarterEnds = decision.QuarterEnds,
            Headline = decision.Headline,
            Sentence = DecisionSentence.Of(decision),
            PriceAxis = decision.AxisPrice,
            LoopAxis = decision.AxisLoop,
            Profile = decision.Profile,
            StrictHeadline = DecisionWords.Of(sitting.Quarters[^1].Strict.Headline),
            Flags = decision.Flags,
            Conditions = decision.Conditions,
            Closure = decision.Closure,
            Severance = decision.Severance,
            SeveredQuarters =
            [
                .. sitting.Quarters.Where(quarter => quarter.Facts.Severance.Runs > 0)
                    .Select(quarter => quarter.Facts.Evidence.Quarter),
            ],
            SkippedQuarters = [.. sitting.Case.Severed.Skipped.Select(sitting.Case.Table.NumberOf)],
            MoneySlack = decision.MoneySlack,
            Forecast = decision.Forecast,
            NotIdentified = decision.NotIdentified,
            Hmm = decision.Hmm,
            WhatWouldChangeIt = decision.WhatWouldChangeIt,
            Sensitivity = sitting.Grid,
            Timeline = RegimeSpan.Of(sitting.Lines),
            EvidenceFile = file,
            LinesAdded = added,
            Decision = decision.Id,
            Evidence = Decide.EvidenceFile.LineOf(file, decision.Id),
        };
    }
}
