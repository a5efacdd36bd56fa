using System.Collections.Concurrent;
using Twin.Host.Report;
using Twin.Host.Runs;
using Twin.Host.Serve;
using Twin.Storage;

namespace Twin.Host.Page;

/// <summary>Pictures of a run as a whole: of a live run as it stands, of a stored one at its end.</summary>
/// <remarks>Thread safe. A stored run's pictures are kept, for it never changes.</remarks>
internal sealed class RunPictures(RunHost host)
{
    /// <summary>Pictures kept; one more, and all are drawn anew.</summary>
    private const int KeptMax = 64;

    private readonly ConcurrentDictionary<(string Run, RunPicture Kind, double Width, string? Language), string>
        _kept = new();

    /// <summary>Draws one.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="kind">Of what.</param>
    /// <param name="width">Unit: px.</param>
    /// <param name="language">What its words are in; null for English.</param>
    /// <returns>The picture, empty where there is nothing to draw; null where there is no such run.</returns>
    public string? Of(string run, RunPicture kind, double width, ReportLanguage? language)
    {
        if (host.Find(run)?.Read(session => Draw(InputOf(session), kind, width, language)) is { } live) return live;
        if (host.FolderOf(run) is not { } folder) return null;
        if (!File.Exists(Path.Combine(folder, RunFolder.SummaryName))) return "";
        if (_kept.Count >= KeptMax) _kept.Clear();
        return _kept.GetOrAdd(
            (run, kind, width, language?.Code), _ => Draw(ReportFile.Read(folder), kind, width, language));
    }

    private static ReportInput InputOf(RunSession session) => new(
        session.Inputs(), session.Run, RunReport.Of(session, TimeSpan.Zero, TimeSpan.Zero), Forecast: null);

    private static string Draw(ReportInput input, RunPicture kind, double width, ReportLanguage? language)
    {
        var drawn = kind switch
        {
            RunPicture.Flow => FlowSection.Picture(input, width),
            RunPicture.Map => SitePicture.Of(input, width),
            _ => RobotSection.Floor(input, width),
        } ?? "";
        return language?.Say(drawn, ReportLanguage.NamesOf(input.Run.World.Record)) ?? drawn;
    }
}
