using Twin.Domain;
using Twin.Host.Output;
using Twin.World.Records;

namespace Twin.Host.Validation;

/// <summary>What a good world file holds: the document of <c>validate --json</c>.</summary>
/// <param name="File">As the user named it.</param>
/// <param name="World">The world's name.</param>
/// <param name="Goods">How many goods.</param>
/// <param name="Processes">How many processes.</param>
/// <param name="Sites">How many sites.</param>
/// <param name="Links">How many links.</param>
/// <param name="Fleets">How many fleets.</param>
/// <param name="Warnings">What is odd, though not wrong.</param>
internal sealed record ValidationReport(
    string File, string World, int Goods, int Processes, int Sites, int Links, int Fleets,
    IReadOnlyList<ErrorEntry> Warnings)
{
    /// <summary>The report on a world.</summary>
    public static ValidationReport Of(string file, WorldRecord w, IReadOnlyList<InputError> warnings) =>
        new(file, w.Name, w.Goods.Count, w.Processes.Count, w.Sites.Count, w.Links.Count, w.Fleets.Count,
            warnings.Select(ErrorEntry.Of).ToList());

    /// <summary>The same for a person, on one line.</summary>
    public string Line() => $"{File}: good. {Figures.Count(Goods, "good")}, "
        + (Processes == 1 ? "1 process" : Figures.Count(Processes, "processe")) + ", "
        + $"{Figures.Count(Sites, "site")}, {Figures.Count(Links, "link")}, {Figures.Count(Fleets, "fleet")}";
}
