using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money.Statistics;
using Twin.Host.Output;

namespace Twin.Host.Money.PriceHistory;

/// <summary><c>twin macro history</c>: the price axis on real data.</summary>
internal sealed class PriceHistoryVerb : Verb
{
    /// <summary>Quarters before the first one judged.</summary>
    private const int LeastKnown = 40;

    private readonly StatisticsOptions _options = new("1960Q1", "2025Q4");

    /// <summary>Makes the verb.</summary>
    public PriceHistoryVerb()
        : base(
            "history", "Judge the price axis of every quarter since 1960 with what was known in it",
            "twin macro history", "twin macro history --from 2000Q1 --json") =>
        _options.AddTo(this);

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (StatisticsChoice? choice, IReadOnlyList<InputError> errors) = _options.Read(parsed);
        if (choice is null) return context.Report(errors);
        int known = choice.From.Number - choice.History.First.Number;
        if (known < LeastKnown)
        {
            string expected = $"{LeastKnown} quarters after {choice.History.First}, to learn from";
            return context.Report(StatisticsErrors.Window("--from", expected, choice.From.ToString()));
        }

        PriceHistoryReport report = PriceHistoryRun.Of(choice.History, choice.From, choice.To);
        if (context.Json) context.WriteJson(report, HostJson.Default.PriceHistoryReport);
        else PriceHistoryView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
