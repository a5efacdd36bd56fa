using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money.Statistics;
using Twin.Host.Output;

namespace Twin.Host.Money.Hindcast;

/// <summary><c>twin macro hindcast</c>: what the economy would have foretold, against what came.</summary>
internal sealed class HindcastVerb : Verb
{
    private readonly StatisticsOptions _options = new("1960Q1", "1989Q4");

    /// <summary>Makes the verb.</summary>
    public HindcastVerb()
        : base(
            "hindcast", "Forecast the past from a window, against random walk and AR(1)",
            "twin macro hindcast", "twin macro hindcast --to 1999Q4 --json") =>
        _options.AddTo(this);

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (StatisticsChoice? choice, IReadOnlyList<InputError> errors) = _options.Read(parsed);
        if (choice is null) return context.Report(errors);
        HindcastReport? report = EconomyHindcast.Of(choice.Basis, choice.History, choice.From, choice.To);
        if (report is null)
        {
            return context.Report(StatisticsErrors.Window(
                "--to", "a quarter with output, money, rates and unemployment", choice.To.ToString()));
        }

        if (context.Json) context.WriteJson(report, HostJson.Default.HindcastReport);
        else HindcastView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
