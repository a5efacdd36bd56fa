using Twin.Forecasting.Conformal;
using Twin.Forecasting.Global;

namespace Twin.Forecasting.ModelFiles;

/// <summary>One model of a file: trees, how they were grown, and the intervals of the combinations it is in.</summary>
public sealed record ModelEntry
{
    /// <summary>Name within the file: <c>period-12</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it sees of a series.</summary>
    public required GlobalRecipe Recipe { get; init; }

    /// <summary>How its trees were grown.</summary>
    public required BoostSettings Boosting { get; init; }

    /// <summary>Rows it was trained on.</summary>
    public required int Rows { get; init; }

    /// <summary>Names of the features, in the order that trees count them.</summary>
    public required IReadOnlyList<string> Columns { get; init; }

    /// <summary>Of each feature its part of all that splits gained.</summary>
    public required IReadOnlyList<double> Importance { get; init; }

    /// <summary>Intervals of combinations that the model is in, by name of the combination.</summary>
    public required IReadOnlyDictionary<string, ConformalBands> Bands { get; init; }

    /// <summary>What held-out ends of the training series said, by name of the figure.</summary>
    public required IReadOnlyDictionary<string, double> Scores { get; init; }

    /// <summary>Trees of the step from the origin.</summary>
    public required BoosterEntry Steps { get; init; }

    /// <summary>Trees of the size of its error.</summary>
    public required BoosterEntry Spread { get; init; }

    /// <summary>The model, ready to ask.</summary>
    /// <exception cref="ArgumentException">A tree is broken; <see cref="Fault"/> says so without one.</exception>
    public GlobalModel Model() => new(Recipe, Steps.Model(Columns), Spread.Model(Columns));

    /// <summary>Checks that the parts fit together.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Fault()
    {
        foreach ((string name, ConformalBands bands) in Bands)
            if (bands.Fault() is { } fault) return $"bands of {name}: {fault}";
        if (Recipe.Fault() is { } unfit) return unfit;
        try
        {
            return Model().Fault();
        }
        catch (ArgumentException broken)
        {
            return broken.Message;
        }
    }
}
