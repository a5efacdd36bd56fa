namespace Twin.Host.Charts;

/// <summary>A node of a flow chart where it lies.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Top">Unit: px.</param>
/// <param name="Height">Unit: px.</param>
/// <param name="Value">Sum of its flows.</param>
internal sealed record FlowNode(string Name, double Top, double Height, double Value)
{
    /// <summary>Its middle. Unit: px.</summary>
    public double Middle => Top + (Height / 2);
}
