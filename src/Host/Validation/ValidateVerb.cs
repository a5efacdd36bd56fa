using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Scenario;

namespace Twin.Host.Validation;

/// <summary>Checks a world file and shows everything that is wrong with it.</summary>
internal sealed class ValidateVerb : Verb
{
    private readonly Argument<string> _file = new("FILE") { Description = "The world file" };
    private readonly Option<string[]> _sets = WorldArguments.Set();

    /// <summary>Makes the verb.</summary>
    public ValidateVerb()
        : base("validate", "Check a world file", "twin validate my-world.yaml")
    {
        Arguments.Add(_file);
        Options.Add(_sets);
    }

    /// <inheritdoc />
    public override int Run(ParseResult parsed, VerbContext context)
    {
        string file = WorldArguments.PathOf(parsed.GetValue(_file)!);
        WorldReading reading = WorldFile.Read(file, parsed.GetValue(_sets));
        List<InputError> all = [.. reading.Errors, .. reading.Warnings];
        int exitCode = context.Report(all);
        if (reading.World is not { } world) return exitCode;
        ValidationReport report = ValidationReport.Of(file, world, reading.Warnings);
        if (context.Json) context.WriteJson(report, HostJson.Default.ValidationReport);
        else context.Terminal.Out.WriteLine(report.Line());
        return ExitCode.Good;
    }
}
