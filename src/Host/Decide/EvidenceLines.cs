using System.Security.Cryptography;
using System.Text;
using Twin.Host.Output;
using Twin.Macro.Decision;
using Twin.World.Judging;
using Twin.World.Running;

namespace Twin.Host.Decide;

/// <summary>Draws up the lines of evidence of a judged run.</summary>
internal sealed class EvidenceLines
{
    private const int HashCharacters = 12;

    private readonly DecideCase _case;
    private readonly string _wallUtc;
    private readonly string _reviewer;
    private readonly string _grid;
    private readonly string _question;
    private readonly string _config;
    private readonly EvidenceOptions _options;
    private readonly IReadOnlyList<EvidenceVintage> _vintages;

    /// <summary>Takes the case.</summary>
    /// <param name="case">The run.</param>
    /// <param name="wallUtc">When it is judged, ISO 8601.</param>
    /// <param name="reviewer">Who stands for it.</param>
    /// <param name="grid">Where the threshold sensitivity stands.</param>
    public EvidenceLines(DecideCase @case, string wallUtc, string reviewer, string grid)
    {
        (_case, _wallUtc, _reviewer, _grid) = (@case, wallUtc, reviewer, grid);
        var resolved = @case.Stored.Inputs.Resolved;
        _config = Hash(resolved.Write());
        _options = new EvidenceOptions(
            @case.Options.Quarter!.Value, Word(@case.Options.Severance), @case.Options.Runs, @case.Options.Draws,
            @case.Options.Members, @case.Options.HeldOut, @case.Options.Rehearse,
            @case.Options.Closures, @case.Options.SeveranceQuarters);
        _question = Hash(Encoding.UTF8.GetBytes(
            $"{_config} {@case.Stored.Info.RunId} {@case.Options.Seed} {_options} {BuildIdentity.Current}"));
        var world = @case.Run.World.Record;
        IEnumerable<EvidenceVintage> owners = @case.Owners is null ? [] : [HoldersOfCompute.Vintage()];
        _vintages = [.. world.Files.Select(file => new EvidenceVintage(file.Path, file.Sha256)), .. owners];
    }

    /// <summary>The word of a mode, as on the command line.</summary>
    public static string Word(SeveranceMode mode) => mode.ToString().ToLowerInvariant();

    /// <summary>The lines of both profiles, quarter by quarter.</summary>
    /// <param name="quarters">The judged quarters, in order.</param>
    public IReadOnlyList<DecisionEvidence> Of(IReadOnlyList<JudgedQuarter> quarters)
    {
        List<DecisionEvidence> lines = [];
        foreach (var quarter in quarters)
        {
            foreach (var verdict in (Verdict[])[quarter.Recommended, quarter.Strict])
            {
                // What is incomplete is no decision: it has no line.
                if (verdict.Flags.HasFlag(DecisionFlags.Incomplete)) continue;
                var profile = DecisionWords.Of(verdict.Profile);
                lines.Add(Line(quarter.Facts, verdict, lines.LastOrDefault(line => line.Profile == profile)?.Id));
            }
        }

        return lines;
    }

    private DecisionEvidence Line(QuarterFacts facts, Verdict verdict, string? previous)
    {
        var hasEconomy = facts.Evidence.IsEconomyValid is not null;
        var profile = DecisionWords.Of(verdict.Profile);
        var (owners, published) = (_case.Owners, facts.Economy?.Told.Economy);
        var loop = _case.Loops[facts.Index];
        return new DecisionEvidence
        {
            Id = $"{verdict.Quarter}/{profile}/{_question[..HashCharacters]}",
            SimQuarter = verdict.Quarter,
            QuarterEnds = Instant.Text(_case.Run.World.Record.From, _case.Table.EndsAtMicros[facts.Index]),
            WallUtc = _wallUtc,
            ModelVersion = BuildIdentity.Current,
            ConfigHash = _config,
            DataVintages = _vintages,
            Seeds = [_case.Run.World.Record.Seed, _case.Options.Seed!.Value],
            AxisPrice = DecisionWords.Of(verdict.Price, hasEconomy),
            AxisLoop = DecisionWords.Of(verdict.Loop),
            Headline = DecisionWords.Of(verdict.Headline),
            Profile = profile,
            Flags = DecisionWords.Of(verdict.Flags),
            Conditions = EvidenceCondition.Of(verdict),
            Identity = published is null ? null : EvidenceIdentity.Of(published),
            Tfm = published is null ? null : [.. facts.Economy!.Flows.Rows.Select(row => row.Amounts)],
            TfmRows = published is null ? null : [.. facts.Economy!.Flows.Rows.Select(row => row.Name)],
            TfmMaxResidual = published?.LargestMatrixResidual,
            RedundantResidual = published?.RedundantResidual,
            Closure = Closure(facts),
            CriticalImports = [.. facts.Imports.Select(EvidenceImport.Of)],
            RhoCertificate = loop is null ? null : EvidenceCertificate.Of(loop.Path),
            TopSensitivities = loop is null ? null : EvidenceSensitivity.Of(loop.Bottlenecks),
            Severance = facts.Severance,
            MoneySlack = facts.Evidence.Slackness,
            Energy = Energy(facts, loop),
            Concentration = owners is null ? null : HoldersOfCompute.Evidence(owners),
            Forecast = Forecast(facts),
            NotIdentified = _case.NotIdentified,
            Hmm = new EvidenceHmm(verdict.Posterior, verdict.CrossCheck),
            SensitivityGridRef = _grid,
            PreviousDecision = previous,
            WhatWouldChangeIt = EvidenceFlip.Of(verdict),
            Reviewer = _reviewer,
            Run = new EvidenceRun(
                _case.Stored.Info.RunId, _case.Stored.Inputs.Resolved.Stem,
                BoundaryReport.From(_case.Run.World.Record).Text()),
            Options = _options,
            Absent = Absent(facts, previous, owners is null, WhyNoLoop(facts.Index)),
        };
    }

    private EvidenceClosure Closure(QuarterFacts facts)
    {
        var table = _case.Table;
        double? Of(string series) => table.Value(series, facts.Index);
        SortedDictionary<string, double?> layers = new(StringComparer.Ordinal);
        foreach (var name in _case.Run.Closure.Layers.Keys) layers[name] = Of($"closure.layers.{name}");
        SortedDictionary<string, IReadOnlyList<double>> bounds = new(StringComparer.Ordinal);
        var parts = _case.Spread.Around(Of("closure.parts"), r => r.Parts);
        foreach (var (name, estimate) in ((string, Estimate?)[])
        [
            ("V", facts.Evidence.ClosureByValue), ("M", facts.Evidence.ClosureByMass),
            ("E", facts.Evidence.ClosureByEnergy), ("I", facts.Evidence.ClosureByInformation), ("N", parts),
        ])
        {
            if (estimate is { } known) bounds[name] = [known.Low, known.High];
        }

        return new EvidenceClosure(
            Of("closure.value"), Of("closure.mass"), Of("closure.energy"), Of("closure.information"),
            Of("closure.parts"), layers, bounds, _case.Spread.Count, facts.Evidence.ImportShare);
    }

    private static EvidenceEnergy Energy(QuarterFacts facts, QuarterLoop? loop) => new(
        facts.Evidence.EnergySelfSufficiency, loop?.EnergyReturn,
        loop?.EnergyReturn is { } gain ? 1 - (1 / gain) : null, loop?.KardashevSagan,
        facts.Evidence.NetEnergyProbability?.Value);

    private EvidenceForecast? Forecast(QuarterFacts facts)
    {
        if (facts.Prices is not { } prices) return null;
        var calibration = _case.Run.World.Record.Economy!.Calibration;
        var gate = _case.Gate!;
        return new EvidenceForecast(
            $"economy/{calibration}/{_case.Options.Members}/{_case.Options.Seed}", prices.Members,
            prices.OutputOverMoney.Value, prices.Deflation.Value, prices.Disinflation.Value, prices.Inflation,
            prices.Output, prices.Money, prices.EffectiveSize, gate.Inflation.Crps,
            gate.Inflation.OverClimatology?.Skill, gate.Deflation.Skill?.Skill, gate.Inflation.TransformP,
            gate.Inflation.Coverage, gate.IsOpen, EvidenceGate.Of(gate));
    }

    private string? WhyNoLoop(int index) => _case.Loops[index] is not null ? null
        : _case.Ends[index] is null ? "the quarter lies before this run, in its parent"
        : "the loop as it stands has no balanced path any more";

    private static SortedDictionary<string, string> Absent(
        QuarterFacts facts, string? previous, bool isWithoutCompute, string? whyNoLoop)
    {
        SortedDictionary<string, string> absent = new(StringComparer.Ordinal);
        var why = facts.Evidence.IsEconomyValid is null ? "no economy runs beside this loop"
            : facts.Economy is null ? "the quarter lies before this run, in its parent"
            : facts.Economy.Told.Economy is null ? "the equations of the economy have no solution any more" : null;
        if (why is not null)
        {
            foreach (var name in (string[])["identity", "tfm", "tfmMaxResidual", "redundantResidual"])
                absent[name] = why;
        }

        foreach (var name in (string[])["rhoCertificate", "topSensitivities"])
        {
            if (whyNoLoop is not null) absent[name] = whyNoLoop;
        }

        if (facts.Prices is null) absent["forecast"] = why ?? "fewer than four quarters are known";
        if (isWithoutCompute) absent["concentration"] = "no good of this world counts as compute";
        if (previous is null) absent["previousDecision"] = "the first decision on this run";
        if (facts.Evidence.Slackness is null) absent["moneySlack"] = facts.Severance.Reason ?? "not measured";
        return absent;
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
