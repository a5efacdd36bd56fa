using System.CommandLine;
using System.Globalization;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Scenario;

namespace Twin.Host.Forecast.Growth;

/// <summary><c>twin forecast skill WORLD</c>: how well a trained model forecasts growth in worlds that nobody trained
/// on.</summary>
internal sealed class SkillVerb : Verb
{
    private const int MembersMax = 100_000;

    private readonly Argument<string> _world = new("WORLD") { Description = "A world file with ranges and shocks" };
    private readonly Option<int> _train = Count("--train", "Members to train on", 200);
    private readonly Option<int> _test = Count("--test", "Members to test on", 100);
    private readonly Option<int> _forks = Count("--oracle", "Forks that tell what could be known", 200);
    private readonly Option<int> _origins = Count("--origins", "Origins of each member", 12);
    private readonly Option<int> _horizon = Count("--horizon", "Quarters ahead", 8);
    private readonly Option<int> _threads = Count("--threads", "Members at a time", Environment.ProcessorCount);
    private readonly Option<string[]> _set = WorldArguments.Set();
    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Of members, trees and forks", DefaultValueFactory = _ => 1,
    };

    /// <summary>Makes the verb.</summary>
    public SkillVerb()
        : base(
            "skill", "Score a trained model of growth on members that nobody trained on",
            "twin forecast skill scenarios/growth-lab.yaml --train 60 --test 20 --oracle 20")
    {
        Arguments.Add(_world);
        foreach (Option option in (Option[])[_train, _test, _forks, _origins, _horizon, _seed, _threads, _set])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string path = WorldArguments.PathOf(parsed.GetValue(_world)!);
        WorldReading reading = WorldFile.Read(path, parsed.GetValue(_set) ?? []);
        if (reading.Errors.Count > 0) return context.Report([.. reading.Errors]);
        SkillOptions options = new()
        {
            Train = parsed.GetValue(_train), Test = parsed.GetValue(_test), Forks = parsed.GetValue(_forks),
            Origins = parsed.GetValue(_origins), Horizon = parsed.GetValue(_horizon), Seed = parsed.GetValue(_seed),
            Threads = parsed.GetValue(_threads),
        };
        if (SkillChecks.Fault(reading.World!, options) is { } fault) return context.Report(fault);
        using CancellationTokenSource stop = new();
        SkillStudy study = new(Path.GetFileNameWithoutExtension(path), reading, options, stop.Token);
        SkillReport report;
        try
        {
            report = study.Run(_ =>
            {
                if (context.Stop.IsRequested) stop.Cancel();
            });
        }
        catch (OperationCanceledException) when (context.Stop.IsRequested)
        {
            return context.Stop.RequestedExitCode;
        }

        if (context.Json) context.WriteJson(report, HostJson.Default.SkillReport);
        else Write(context.Terminal.Out, report);
        return ExitCode.Good;
    }

    private static Option<int> Count(string name, string description, int count)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => count };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MembersMax) result.AddError($"expected 1 to {MembersMax}");
        });
        return option;
    }

    private static void Write(TextWriter writer, SkillReport r)
    {
        CultureInfo c = CultureInfo.InvariantCulture;
        writer.WriteLine(string.Create(
            c, $"{r.World}: trained on {r.Trained} members, tested on {r.Tested}, {r.Forecasts:N0} forecasts"));
        writer.WriteLine($"  boundary {r.Boundary.Text()}");
        writer.WriteLine();
        writer.WriteLine("  quarters   output alone    model   oracle   inside 80 %");
        foreach (SkillStep s in r.ByHorizon)
        {
            writer.WriteLine(string.Create(
                c, $"  {s.Quarters,8}   {s.Base,12:0.00000}  {s.Model:0.00000}  {s.Oracle:0.00000}  "
                + $"{s.Coverage80,10:0.0 %}"));
        }

        writer.WriteLine();
        writer.WriteLine(r.Skill is { } skill
            ? string.Create(
                c, $"  skill {skill:0.000} (90 %: {r.SkillLow:0.000} to {r.SkillHigh:0.000}) between {r.Base} and an "
                + $"oracle of {r.Forks} forks")
            : string.Create(c, $"  no skill: the oracle is only {r.Gap:0.0 %} better than {r.Base}"));
        writer.WriteLine(string.Create(
            c, $"  inside 80 % intervals {r.Coverage80:0.0 %}; CRPS of the log of the output index"));
        writer.Flush();
    }
}
