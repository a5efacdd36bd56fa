using Twin.Domain;
using Twin.Host.Output;
using Xunit;

namespace Twin.Host.Tests.Output;

public sealed class ErrorReportTests
{
    private static readonly InputError _error = new()
    {
        Code = "TW1203", File = "scenarios/andes.yaml", Line = 14, Column = 7, What = "ore grade out of range",
        Where = "mines[0].ore.grade", Expected = "fraction in (0, 1]", Got = "1.2", Fix = "for 1.2 % write 0.012",
    };

    [Fact]
    public void Errors_AsText_StandInTheOneForm()
    {
        Screen screen = new();

        int exitCode = ErrorReport.Write(screen.Terminal, json: false, [_error]);

        Assert.Equal(ExitCode.BadInput, exitCode);
        Assert.Empty(screen.Out.ToString());
        Assert.Equal("""
            scenarios/andes.yaml:14:7: error TW1203: ore grade out of range
              where: mines[0].ore.grade    expected: fraction in (0, 1]    got: 1.2    fix: for 1.2 % write 0.012

            """, screen.Error.ToString());
    }

    [Fact]
    public void Warnings_Alone_AreNoFailureAndNoDocument()
    {
        Screen screen = new();

        int exitCode = ErrorReport.Write(screen.Terminal, json: true, [_error with { IsWarning = true }]);

        Assert.Equal(ExitCode.Good, exitCode);
        Assert.Empty(screen.Out.ToString());
        Assert.Contains("warning TW1203", screen.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("0", false)]
    [InlineData("1", false)]
    public void NoColor_SetToAnything_TurnsColourOff(string? value, bool expected)
    {
        Assert.Equal(expected, Terminal.IsColourWanted(value));
    }
}
