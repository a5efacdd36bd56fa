using Twin.Macro.Closure;

namespace Twin.World.Theory;

/// <summary>What closure ratios are made of, the same whether it comes from matrices or from a ledger.</summary>
internal sealed class ClosureSums
{
    /// <summary>Rows of <see cref="ContentRow"/>, of all that was invested.</summary>
    public double[] Content { get; } = new double[ContentRow.Count];

    /// <summary>What was invested, at replacement prices. Unit: money; NaN where some good has no price.</summary>
    public double Value { get; set; }

    /// <summary>Interest and taxes owed to the outside. Unit: money at replacement prices.</summary>
    public double Owed { get; init; }

    /// <summary>What was invested. Unit: kg.</summary>
    public double Mass { get; set; }

    /// <summary>Parts that the loop makes, and parts that it uses.</summary>
    public (int Made, int Used) Parts { get; set; }

    /// <summary>Imported value and value of what each layer took in. Unit: money.</summary>
    public required IReadOnlyList<(string Layer, double Outside, double Total)> Layers { get; init; }

    /// <summary>The ratios.</summary>
    public ClosureRatios Ratios() => new(
        ClosureRatios.Of(Content[ContentRow.Value] + Owed, Value),
        ClosureRatios.Of(Content[ContentRow.Mass], Mass),
        ClosureRatios.Of(Content[ContentRow.OutsideEnergy], Content[ContentRow.Energy]),
        ClosureRatios.Of(Content[ContentRow.HumanHours], Content[ContentRow.Hours]),
        ClosureRatios.Of(Parts.Used - Parts.Made, Parts.Used),
        Layers.ToDictionary(
            layer => layer.Layer, layer => ClosureRatios.Of(layer.Outside, layer.Total), StringComparer.Ordinal));
}
