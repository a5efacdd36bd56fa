using Twin.Forecasting.Boosting;

namespace Twin.Forecasting.Global;

/// <summary>What was learnt from all series of one frequency.</summary>
/// <param name="Recipe">What it sees of a series.</param>
/// <param name="Steps">Features to the step from the origin, in mean steps of the series.</param>
/// <param name="Spread">Features to the size of the error of <paramref name="Steps"/>, in the same unit.</param>
public sealed record GlobalModel(GlobalRecipe Recipe, BoostedModel Steps, BoostedModel Spread)
{
    /// <summary>Checks that the parts fit together, as of a file.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault()
    {
        IReadOnlyList<string> names = new GlobalFeatures(Recipe).Names;
        return Steps.Columns.SequenceEqual(names, StringComparer.Ordinal)
            && Spread.Columns.SequenceEqual(names, StringComparer.Ordinal)
            ? null
            : "other columns than this build computes";
    }
}
