using Twin.Host.Bench;
using Twin.Host.Compare;
using Twin.Host.Decide;
using Twin.Host.Doors;
using Twin.Host.Ensembles;
using Twin.Host.Explain;
using Twin.Host.Export;
using Twin.Host.Forecast;
using Twin.Host.Growth;
using Twin.Host.Money;
using Twin.Host.Report;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Host.Show;
using Twin.Host.Validation;

namespace Twin.Host.Commands;

/// <summary>Every verb there is, in the order of the help.</summary>
internal static class Verbs
{
    /// <summary>Makes them anew: a parser keeps state in them.</summary>
    public static IReadOnlyList<Verb> All() =>
    [
        new RunVerb(), new ResumeVerb(), new ForkVerb(), new CompareVerb(), new ExplainVerb(), new ShowVerb(),
        new AuditVerb(), new ReportVerb(), new ExportVerb(), new ValidateVerb(), new NewVerb(), new GrowthVerb(),
        new EnsembleVerb(), ForecastVerbs.Group(), MacroVerbs.Group(), new DecideVerb(),
        new ServeVerb(), KeysVerbs.Group(), new BackupVerb(), new RestoreVerb(), new DeleteVerb(),
        new BenchVerb(),
    ];
}
