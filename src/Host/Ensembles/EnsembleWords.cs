using Twin.World.Ensembles;
using Twin.World.Records;

namespace Twin.Host.Ensembles;

/// <summary>Words for what an ensemble is made of.</summary>
internal static class EnsembleWords
{
    /// <summary>The word of a prior's shape, as a world file has it.</summary>
    public static string Of(PriorKind kind) => kind switch
    {
        PriorKind.Uniform => "uniform",
        PriorKind.Triangular => "triangular",
        PriorKind.Normal => "normal",
        PriorKind.Lognormal => "lognormal",
        PriorKind.LogTriangular => "log-triangular",
        _ => "event",
    };

    /// <summary>The word of a sampling, as the command line has it.</summary>
    public static string Of(SamplingKind sampling) => sampling == SamplingKind.Sobol ? "sobol" : "lhs";
}
