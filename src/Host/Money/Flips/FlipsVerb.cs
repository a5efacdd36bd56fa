using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Macro.Money;

namespace Twin.Host.Money.Flips;

/// <summary><c>twin macro flips</c>: how often the verdict on prices turns with what nobody knows.</summary>
internal sealed class FlipsVerb : Verb
{
    private readonly EnsembleChoice _choice = new(100);

    /// <summary>Makes the verb.</summary>
    public FlipsVerb()
        : base(
            "flips", "Repeat the verdict on prices under three substitutions, two wage and three fiscal rules",
            "twin macro flips", "twin macro flips --members 300 --json") =>
        _choice.AddTo(this);

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (EconomyFile? file, IReadOnlyList<InputError> errors) = _choice.File(parsed);
        if (file is null) return context.Report(errors);
        FlipStudy study = new(file, _choice.Members(parsed), _choice.Seed(parsed));
        FlipsReport report;
        try
        {
            IReadOnlyList<FlipCase> cases = study.Cases();
            report = new FlipsReport(
                file.Boundary, "stabilised", _choice.Members(parsed), FlipStudy.Shocks, file.NotIdentified,
                FlipStudy.Shares(cases), cases, study.Stories());
        }
        catch (EconomyRefusedException e)
        {
            return context.Report(EconomyErrors.Of(e));
        }

        if (context.Json) context.WriteJson(report, HostJson.Default.FlipsReport);
        else FlipsView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
