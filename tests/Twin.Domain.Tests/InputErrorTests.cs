using Xunit;

namespace Twin.Domain.Tests;

public sealed class InputErrorTests
{
    private static readonly InputError Error = new()
    {
        Code = "TW1203",
        File = "scenarios/andes.yaml",
        Line = 14,
        Column = 7,
        What = "ore grade out of range",
        Where = "mines[0].ore.grade",
        Expected = "fraction in (0, 1]",
        Got = "1.2",
        Fix = "for 1.2 % write 0.012",
    };

    [Fact]
    public void Format_OfACompleteError_HasTheFormOfTheStyleGuide() => Assert.Equal(
        "scenarios/andes.yaml:14:7: error TW1203: ore grade out of range\n"
        + "  where: mines[0].ore.grade    expected: fraction in (0, 1]    got: 1.2    fix: for 1.2 % write 0.012",
        Error.Format());

    [Fact]
    public void Format_OfAWholeFile_NamesNoLine() => Assert.Equal(
        "empty.yaml: error TW1004: the file holds no world",
        new InputError { Code = "TW1004", File = "empty.yaml", What = "the file holds no world" }.Format());

    [Fact]
    public void Format_OfAWarning_SaysSo() =>
        Assert.Contains(": warning TW1203: ", (Error with { IsWarning = true }).Format(), StringComparison.Ordinal);
}
