using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Forecast;

/// <summary><c>twin forecast evaluate</c>: scores methods on series of which the continuation is known.</summary>
internal sealed class EvaluateVerb : Verb
{
    private const int HorizonMax = 10_000;
    private const int ThreadsMax = 1024;

    private readonly Option<string> _train = new("--train")
    {
        Description = "Histories in the M4 format: id,domain,n,values", HelpName = "file.csv", Required = true,
    };

    private readonly Option<string> _test = new("--test")
    {
        Description = "What came after, the same series in the same order", HelpName = "file.csv", Required = true,
    };

    private readonly Option<int> _period = new("--period")
    {
        Description = "Steps of a season: 1 yearly, 4 quarterly, 12 monthly", Required = true,
    };

    private readonly Option<int> _horizon = new("--horizon") { Description = "Steps to forecast", Required = true };

    private readonly Option<string?> _method = new("--method")
    {
        Description = "Methods by name, joined by commas", HelpName = "name[,name…]",
    };

    private readonly Option<bool> _fast = new("--fast") { Description = "The fast combination" };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "What was learnt from other series, instead of the shipped file", HelpName = "file.json",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Series fitted at once; the answer is the same",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Makes the verb.</summary>
    public EvaluateVerb()
        : base(
            "evaluate", "Score methods on series of which the continuation is known",
            "twin forecast evaluate --train data/m4/yearly-train.csv --test data/m4/yearly-test.csv --period 1 "
            + "--horizon 6 --method naive2,drift")
    {
        Within(_period, 1, TimeSeries.LongestPeriod, "steps");
        Within(_horizon, 1, HorizonMax, "steps");
        Within(_threads, 1, ThreadsMax, "threads");
        foreach (Option option in (Option[])[_train, _test, _period, _horizon, _method, _fast, _model, _threads])
            Options.Add(option);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (IReadOnlyList<MethodChoice> methods, IReadOnlyList<InputError> unknown) =
            MethodChoice.Of(parsed.GetValue(_method), parsed.GetValue(_fast), parsed.GetValue(_model));
        string testFile = parsed.GetValue(_test)!;
        (IReadOnlyList<M4Row> train, IReadOnlyList<InputError> trainErrors) = M4File.Read(parsed.GetValue(_train)!);
        (IReadOnlyList<M4Row> test, IReadOnlyList<InputError> testErrors) = M4File.Read(testFile);
        List<InputError> errors = [.. unknown, .. trainErrors, .. testErrors];
        if (errors.Count == 0 && Mismatch(testFile, train, test, parsed.GetValue(_horizon)) is { } mismatch)
            errors.Add(mismatch);
        if (errors.Count > 0) return context.Report(errors);
        Evaluation evaluation = new(train, test, parsed.GetValue(_period), parsed.GetValue(_threads));
        IReadOnlyList<EvaluationReport> reports = evaluation.Of(methods, context);
        if (context.Stop.IsRequested) return context.Stop.RequestedExitCode;
        if (!context.Json) EvaluationView.Write(context.Terminal, reports);
        else if (reports is [var only]) context.WriteJson(only, HostJson.Default.EvaluationReport);
        else context.WriteJson(new EvaluationTable(reports), HostJson.Default.EvaluationTable);
        return ExitCode.Good;
    }

    private static InputError? Mismatch(
        string file, IReadOnlyList<M4Row> train, IReadOnlyList<M4Row> test, int horizon)
    {
        if (train.Count != test.Count) return ForecastErrors.Pair(file, 0, $"{train.Count} series", $"{test.Count}");
        for (int i = 0; i < test.Count; i++)
        {
            if (test[i].Id != train[i].Id) return ForecastErrors.Pair(file, test[i].Line, train[i].Id, test[i].Id);
            int count = test[i].Values.Length;
            if (count != horizon) return ForecastErrors.Pair(file, test[i].Line, $"{horizon} values", $"{count}");
        }

        return null;
    }

    private static void Within(Option<int> option, int least, int most, string what) =>
        option.Validators.Add(result =>
        {
            int value = result.GetValueOrDefault<int>();
            if (value < least || value > most) result.AddError($"expected {least} to {most} {what}");
        });
}
