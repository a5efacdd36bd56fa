using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money.Flips;
using Twin.Host.Output;
using Twin.Macro.Money;

namespace Twin.Host.Money.Odds;

/// <summary><c>twin macro odds</c>: how likely prices fall, by growth and by what budgets follow.</summary>
internal sealed class OddsVerb : Verb
{
    private readonly EnsembleChoice _choice = new(300);

    /// <summary>Makes the verb.</summary>
    public OddsVerb()
        : base(
            "odds", "Chances of falling prices and of a rate at its bound, by growth and fiscal rule",
            "twin macro odds", "twin macro odds --members 1000 --json") =>
        _choice.AddTo(this);

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (EconomyFile? file, IReadOnlyList<InputError> errors) = _choice.File(parsed);
        if (file is null) return context.Report(errors);
        OddsReport report;
        try
        {
            report = new OddsReport(
                file.Boundary, "version-1", OddsStudy.Drawn, FlipStudy.Shocks,
                $"version 1 drifts beyond quarter {Economy.ShortHorizon}: figures at ten years are MODEL_INVALID",
                file.NotIdentified, new OddsStudy(file, _choice.Members(parsed), _choice.Seed(parsed)).Cases());
        }
        catch (EconomyRefusedException e)
        {
            return context.Report(EconomyErrors.Of(e));
        }

        if (context.Json) context.WriteJson(report, HostJson.Default.OddsReport);
        else OddsView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
