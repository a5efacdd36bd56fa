using Twin.Storage;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Export;

/// <summary>What stands beside the tables of an export, which have no place for it: whose numbers they are.</summary>
/// <param name="World">Stem of the world file.</param>
/// <param name="Boundary">The line at which the figures are drawn, and who owns what inside it; null where another
/// build wrote the world in a way that this one cannot read.</param>
/// <param name="From">The day at which simulated time is zero.</param>
/// <param name="Build">The build that made the figures.</param>
/// <param name="RunId">Unique id of the run; null for an ensemble.</param>
/// <param name="Files">The tables.</param>
internal sealed record ExportAbout(
    string World, BoundaryReport? Boundary, DateOnly From, string Build, string? RunId,
    IReadOnlyList<ExportedFile> Files)
{
    /// <summary>The file.</summary>
    public const string FileName = "about.json";

    /// <summary>Of a run.</summary>
    /// <param name="info">What the run says about itself.</param>
    /// <param name="world">Its world, where it can be read.</param>
    /// <param name="files">The tables.</param>
    public static ExportAbout Of(RunInfo info, WorldRecord? world, IReadOnlyList<ExportedFile> files) =>
        new(info.World, Named(world), info.From, info.Build, info.RunId, files);

    /// <summary>Of an ensemble.</summary>
    /// <param name="info">What the ensemble says about itself.</param>
    /// <param name="world">Its world as stated, where it can be read.</param>
    /// <param name="files">The tables.</param>
    public static ExportAbout Of(EnsembleInfo info, WorldRecord? world, IReadOnlyList<ExportedFile> files) =>
        new(info.World, Named(world), info.From, info.Build, null, files);

    private static BoundaryReport? Named(WorldRecord? world) => world is null ? null : BoundaryReport.From(world);
}
