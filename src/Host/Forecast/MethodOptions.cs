using System.CommandLine;
using Twin.Domain;

namespace Twin.Host.Forecast;

/// <summary>The options of every verb that lets methods forecast a file.</summary>
internal sealed class MethodOptions
{
    private const int ThreadsMost = 1024;

    private readonly Option<string?> _method = new("--method")
    {
        Description = "How to forecast", HelpName = "name",
    };

    private readonly Option<bool> _fast = new("--fast") { Description = "The fast combination" };

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
        foreach (Option option in (Option[])[_method, _fast, _seed, _threads]) verb.Options.Add(option);
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
            ? ([], [ForecastErrors.Method(names, [.. Forecasting.ForecastMethods.All.Select(m => m.Name)])])
            : MethodChoice.Of(names, parsed.GetValue(_fast));
    }
}
