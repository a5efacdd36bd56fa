using System.Text;
using Twin.Host.Decide;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Report;

/// <summary>The report as a file of the run's folder.</summary>
internal static class ReportFile
{
    /// <summary>Writes it whole or not at all, and keeps the forecasts that it shows.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="input">The run.</param>
    /// <param name="language">Null for English.</param>
    public static ReportDocument Write(string folder, ReportInput input, ReportLanguage? language = null)
    {
        if (input.Forecast is { } forecast) RunForecastStore.Publish(folder, forecast);
        var page = ReportPage.Of(input);
        if (language is not null) page = language.Say(page, ReportLanguage.NamesOf(input.World));
        return new ReportDocument(RunFolder.WriteReport(folder, page), Encoding.UTF8.GetByteCount(page));
    }

    /// <summary>Reads a finished run back as it was at its end.</summary>
    /// <param name="folder">The folder of a run that is finished.</param>
    /// <exception cref="StorageException">It is damaged, or this build cannot read its state.</exception>
    public static ReportInput Read(string folder)
    {
        var summary = RunReport.FromJson(RunFolder.ReadSummary(folder));
        using var reader = RunReader.Open(folder);
        var inputs = RunInputs.Of(reader.Inputs());
        var run = new WorldRun(WorldAssembly.Assemble(inputs.Resolved.World, reader.Info.Build));
        if (reader.Recovery().Snapshot is not { } snapshot) throw Damaged(folder);
        try
        {
            run.Restore(snapshot.State.Span, acceptBuild: true);
        }
        catch (Exception e) when (e is Domain.InvariantException or ArgumentException)
        {
            throw new StorageException(
                StorageFailure.OtherBuild, "TW2092",
                $"build {reader.Info.Build} wrote the state; this build, {BuildIdentity.Current}, cannot read it",
                folder, "use the build that made the run, or run the world again", e);
        }

        return new ReportInput(inputs, run, summary, RunForecaster.Of(summary.World, run))
        {
            Evidence = EvidenceReading.Of(folder),
        };
    }

    private static StorageException Damaged(string folder) => new(
        StorageFailure.Damaged, "TW2091", "the run is finished but holds no state", folder,
        "run the world again");
}
