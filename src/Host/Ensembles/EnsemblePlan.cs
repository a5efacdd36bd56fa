using System.Text;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.Host.Ensembles;

/// <summary>An ensemble before it is run: its world, its draws, and what it is of.</summary>
internal sealed class EnsemblePlan
{
    /// <summary>Plans an ensemble.</summary>
    /// <param name="reading">The world, without errors.</param>
    /// <param name="stem">Its file's stem.</param>
    /// <param name="options">How it is carried out.</param>
    public EnsemblePlan(WorldReading reading, string stem, EnsembleOptions options)
    {
        (Reading, Options) = (reading, options);
        Draws = new EnsembleDraws(reading, options.Runs, World.Seed, options.Sampling);
        Info = new EnsembleInfo
        {
            Identity = EnsembleIdentity.Of(World, options, BuildIdentity.Current),
            World = stem,
            From = World.From,
            Build = BuildIdentity.Current,
            Resolved = Encoding.UTF8.GetString(WorldJson.Write(World)),
            Numbers =
            [
                .. Draws.Numbers.Select(number => new EnsembleNumber(
                    number.Path, number.Unit, EnsembleWords.Of(number.Prior.Kind), number.Prior.Low, number.Prior.High,
                    number.Value, number.Source)),
            ],
            Series = [.. new WorldRun(WorldAssembly.Assemble(World, BuildIdentity.Current)).Catalogue.Names],
        };
    }

    /// <summary>The world's reading.</summary>
    public WorldReading Reading { get; }

    /// <summary>The world as stated.</summary>
    public WorldRecord World => Reading.World!;

    /// <summary>How the ensemble is carried out.</summary>
    public EnsembleOptions Options { get; }

    /// <summary>Who gets which numbers.</summary>
    public EnsembleDraws Draws { get; }

    /// <summary>What the ensemble is of.</summary>
    public EnsembleInfo Info { get; }

    /// <summary>Its folder.</summary>
    public string Folder => Options.Out ?? EnsembleIdentity.FolderOf(Info.World, Info.Identity);

    /// <summary>Opens its store.</summary>
    public EnsembleSession Open() => new(Info, StoreOf(Info), Options.Runs, Draws.At, Options.Threads);

    /// <summary>The store of an ensemble that belongs to it.</summary>
    /// <param name="info">What that one is of.</param>
    /// <param name="below">Its folder below this one's; in a server it is an ensemble of its own.</param>
    public EnsembleStore StoreOf(EnsembleInfo info, string below = "") => Options.Store is { } store
        ? EnsembleStore.Open(store, info, Options.Keeping)
        : EnsembleStore.Open(Path.Combine(Folder, below), info);
}
