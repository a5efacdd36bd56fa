using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Money;
using Twin.Host.Output;
using Twin.Macro.Finance;

namespace Twin.Host.Finance;

/// <summary><c>twin macro finance</c>: who pays for a build-out of compute, and whether orbit is cheaper.</summary>
internal sealed class FinanceVerb : Verb
{
    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Change a value: key=number, or vendorForm=lease; may be repeated", HelpName = "key=value",
        AllowMultipleArgumentsPerToken = false, DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> _file = new("--file")
    {
        Description = "File of values with ranges; default: the shipped one", HelpName = "file.csv",
    };

    /// <summary>Makes the verb.</summary>
    public FinanceVerb()
        : base(
            "finance", "Who pays for a build-out of compute, when it earns its debt, and whether orbit is cheaper",
            "twin macro finance",
            "twin macro finance --set launchPrice=3600 --set powerLimitMw=1000 --json",
            "twin macro finance --set vendorForm=lease --set vendorShare=0.3")
    {
        Options.Add(_set);
        Options.Add(_file);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        (FinanceSetting? setting, IReadOnlyList<ValueLine> lines, IReadOnlyList<InputError> errors) =
            FinanceSettings.Read(parsed.GetValue(_file) ?? FinanceSettings.Shipped);
        if (setting is null) return context.Report(errors);
        (setting, errors) = FinanceSettings.Apply(setting, parsed.GetValue(_set) ?? []);
        if (errors.Count > 0) return context.Report(errors);
        FinanceReport report = FinanceAnswer.Of(setting, lines);
        if (context.Json) context.WriteJson(report, HostJson.Default.FinanceReport);
        else FinanceView.Write(context.Terminal, report);
        return ExitCode.Good;
    }
}
