namespace Twin.Style.Tests;

/// <summary>A broken rule at a place, printed the way compilers print errors so that editors can jump there.</summary>
/// <param name="Path">From the root of the checkout.</param>
/// <param name="Line">From 1.</param>
/// <param name="Rule">The rule's short name, as in the allow-list.</param>
/// <param name="Measured">What was counted; 1 where a rule only says yes or no.</param>
/// <param name="Text">What is wrong and what is allowed.</param>
internal readonly record struct Offence(string Path, int Line, string Rule, int Measured, string Text)
{
    /// <inheritdoc />
    public override string ToString() => $"{Path}:{Line}: error: {Text}";

    /// <summary>Fails the test that calls it with every offence on its own line.</summary>
    public static void AssertNone(IEnumerable<Offence> offences)
    {
        string all = string.Join('\n', offences);
        Xunit.Assert.True(all.Length == 0, "\n" + all);
    }
}
