namespace Twin.Scenario.Document;

/// <summary>A list of values.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Items">Its values in order.</param>
internal sealed record ListNode(FilePlace Place, IReadOnlyList<Node> Items) : Node(Place)
{
    /// <inheritdoc/>
    public override string Shape => "a list";
}
