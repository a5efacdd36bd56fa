using System.CommandLine;
using Twin.Benchmarks;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;

namespace Twin.Host.Bench;

/// <summary>Measures the runtime and the storage on this machine, against bare loops in the same process.</summary>
internal sealed class BenchVerb : Verb
{
    /// <summary>The error of a bench that does not exist.</summary>
    public const string UnknownBench = "TW0031";

    private readonly Func<string?, Action<string>, IReadOnlyList<BenchResult>> _measure;

    private readonly Option<string?> _only = new("--only")
    {
        Description = "Measure only this one: " + string.Join(", ", HostBenches.Names), HelpName = "name",
    };

    /// <summary>Makes the verb over the whole catalogue.</summary>
    public BenchVerb()
        : this(HostBenches.Run)
    {
    }

    /// <summary>Makes the verb over another way to measure.</summary>
    /// <param name="measure">Takes a bench's name or null for all, and is told where to report progress.</param>
    internal BenchVerb(Func<string?, Action<string>, IReadOnlyList<BenchResult>> measure)
        : base("bench", "Measure how fast this machine runs worlds", "twin bench --only hold")
    {
        _measure = measure;
        Options.Add(_only);
    }

    /// <inheritdoc />
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string? only = parsed.GetValue(_only);
        if (only is not null && !HostBenches.Names.Contains(only)) return context.Report(Unknown(only));
        IReadOnlyList<BenchResult> results = _measure(only, context.Note);
        if (context.Json) context.WriteJson(results, HostJson.Default.IReadOnlyListBenchResult);
        else BenchView.Write(context.Terminal, results);
        return ExitCode.Good;
    }

    private static InputError Unknown(string name) => new()
    {
        Code = UnknownBench, File = UsageErrors.CommandLine, What = "no such bench", Where = "twin bench --only",
        Expected = "one of " + string.Join(", ", HostBenches.Names), Got = name, Fix = "leave --only out to run all",
    };
}
