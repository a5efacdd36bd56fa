using System.CommandLine;
using Twin.Domain;

namespace Twin.Host.Forecast;

/// <summary>The options of every verb that lets methods forecast a file.</summary>
internal sealed class MethodOptions
{
    private const int ThreadsMost = 1024;

    // The rivals that every method should beat.
    private static readonly string[] _compared = ["ets", "theta", "drift", "snaive"];

    private readonly Option<string?> _method = new("--method")
    {
        Description = "How to forecast; log-NAME forecasts the logarithms", HelpName = "name",
    };

    private readonly Option<bool> _fast = new("--fast") { Description = "The fast combination" };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "What was learnt from other series, instead of the shipped file", HelpName = "file.json",
    };

    private readonly Option<ulong> _seed = new("--seed")
    {
        Description = "Of the simulated paths", DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _threads = new("--threads")
    {
        Description = "Series fitted at once; the answer is the same",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    /// <summary>Makes them anew: a parser keeps state in them.</summary>
    public MethodOptions() => Limits.Within(_threads, 1, ThreadsMost, "threads");

    /// <summary>Puts them on a verb.</summary>
    public void AddTo(Command verb)
    {
        foreach (Option option in (Option[])[_method, _fast, _model, _seed, _threads]) verb.Options.Add(option);
    }

    /// <summary>The seed.</summary>
    public ulong Seed(ParseResult parsed) => parsed.GetValue(_seed);

    /// <summary>The threads.</summary>
    public int Threads(ParseResult parsed) => parsed.GetValue(_threads);

    /// <summary>The one method named, or an error.</summary>
    public (IReadOnlyList<MethodChoice> Methods, IReadOnlyList<InputError> Errors) One(ParseResult parsed)
    {
        string? names = parsed.GetValue(_method);
        return names?.Contains(',') == true
            ? ([], [ForecastErrors.Method(names, MethodChoice.Names)])
            : MethodChoice.Of(names, parsed.GetValue(_fast), parsed.GetValue(_model));
    }

    /// <summary>The methods named, or what a comparison should not be without, and an error for each name that is
    /// none.</summary>
    public (IReadOnlyList<MethodChoice> Methods, IReadOnlyList<InputError> Errors) Several(ParseResult parsed)
    {
        bool fast = parsed.GetValue(_fast);
        string? model = parsed.GetValue(_model);
        if (parsed.GetValue(_method) is { } names) return MethodChoice.Of(Distinct(names.Split(',')), fast, model);
        string first = fast ? MethodChoice.Fast : MethodChoice.Default;
        return MethodChoice.Of(Distinct([first, .. _compared.Where(IsKnown)]), fast, model);
    }

    private static string Distinct(IEnumerable<string> names) =>
        string.Join(',', names.Select(name => name.Trim()).Distinct());

    private static bool IsKnown(string name) => MethodChoice.Names.Contains(name);
}
