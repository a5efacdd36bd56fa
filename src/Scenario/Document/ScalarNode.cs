namespace Twin.Scenario.Document;

/// <summary>A single value as written, without its quotes.</summary>
/// <param name="Place">Where its first character is.</param>
/// <param name="Text">The text.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that columns inside it can be counted.</param>
internal sealed record ScalarNode(FilePlace Place, string Text, bool IsPlain) : Node(Place)
{
    /// <summary>Most characters of a value that an error text repeats.</summary>
    private const int ShownMax = 80;

    /// <inheritdoc/>
    public override string Shape => IsNothing ? "nothing" : "the value " + Shown;

    /// <summary>Whether it is an empty value: the key stands, but nothing after it.</summary>
    public bool IsNothing => IsPlain && Text is ("" or "~" or "null");

    /// <summary>The text, shortened for an error and without line ends.</summary>
    public string Shown => Shorten(Text);

    /// <summary>A user's text, shortened for an error and on one line.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>At most 80 characters and an ellipsis.</returns>
    public static string Shorten(string text)
    {
        var cut = text.Length > ShownMax ? text[..ShownMax] + "…" : text;
        return string.Create(cut.Length, cut, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) ? ' ' : source[i];
        });
    }
}
