namespace Twin.Scenario.Document;

/// <summary>A value of a file that knows where it stands.</summary>
/// <param name="Place">Where its first character is.</param>
internal abstract record Node(FilePlace Place)
{
    /// <summary>What it is, in the words of an error text.</summary>
    public abstract string Shape { get; }
}
