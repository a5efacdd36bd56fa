using Xunit;

namespace Twin.Style.Tests.Launchers;

public sealed class TestLauncherTests : IDisposable
{
    private readonly FakeCheckout _checkout = new();

    public void Dispose() => _checkout.Dispose();

    [Fact]
    public void Test_WithGoodProjects_EndsWithThePlainSums()
    {
        Project("Twin.A.Tests", Trx(total: 5, executed: 4, passed: 4, failed: 0, skip: "no &lt;server&gt; here"));
        Project("Twin.B.Tests", Trx(total: 2, executed: 2, passed: 2, failed: 0));

        Outcome outcome = Test();

        Assert.Equal(0, outcome.ExitCode);
        Assert.EndsWith("\n6 passed, 0 failed, 1 skipped\n", outcome.Out, StringComparison.Ordinal);
        Assert.Contains("skipped N.Slow: no <server> here\n", outcome.Out, StringComparison.Ordinal);
        Assert.Matches(@"Twin\.A\.Tests +4 passed, 0 failed, 1 skipped", outcome.Out);
        Assert.Equal(1, _checkout.BuildCount);
    }

    [Fact]
    public void Test_OfProjectsWithServers_PrintsWhichRan()
    {
        Project("Twin.A.Tests", Trx(total: 1, executed: 1, passed: 1, failed: 0));
        Project("Twin.B.Tests", Trx(total: 1, executed: 1, passed: 1, failed: 0));
        _checkout.Write("fake/Twin.A.Tests.servers", "postgres (PostgreSQL) 15.1\nprometheus, version 2.42\n");
        _checkout.Write("fake/Twin.B.Tests.servers", "postgres (PostgreSQL) 15.1\n");

        Outcome outcome = Test();

        Assert.Contains(
            "\nreal servers: postgres (PostgreSQL) 15.1 (2 starts), prometheus, version 2.42 (1 start)\n",
            outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_WithAFailedTest_ShowsTheConsoleAndExits1()
    {
        Project("Twin.A.Tests", Trx(total: 3, executed: 3, passed: 2, failed: 1), exitCode: 1);

        Outcome outcome = Test();

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("console of Twin.A.Tests", outcome.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n2 passed, 1 failed, 0 skipped\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 3, 3, " - crashed\n3 passed, 1 failed, 0 skipped\n")]
    [InlineData(0, 0, 0, " - ran no test\n0 passed, 1 failed, 0 skipped\n")]
    public void Test_WithAProjectThatCrashed_CountsItAsAFailure(int total, int executed, int passed, string end)
    {
        Project("Twin.A.Tests", Trx(total, executed, passed, failed: 0), exitCode: 134);

        Outcome outcome = Test();

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith(end, outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_WithAProjectThatWroteNoResults_CountsItAsAFailure()
    {
        Project("Twin.A.Tests", null);

        Outcome outcome = Test();

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith(" - ran no test\n0 passed, 1 failed, 0 skipped\n", outcome.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_OfOneProjectWithAFilter_BuildsAndRunsOnlyThat()
    {
        Project("Twin.A.Tests", Trx(total: 1, executed: 1, passed: 1, failed: 0));
        Project("Twin.B.Tests", Trx(total: 1, executed: 1, passed: 1, failed: 0));

        Outcome outcome = Test("B", "--filter", "FullyQualifiedName~Ledger x");

        Assert.EndsWith("\n1 passed, 0 failed, 0 skipped\n", "\n" + outcome.Out, StringComparison.Ordinal);
        Assert.Contains("tests/Twin.B.Tests/Twin.B.Tests.csproj", _checkout.Builds, StringComparison.Ordinal);
        Assert.DoesNotContain("Twin.A", _checkout.Builds + _checkout.Read("fake/tests"), StringComparison.Ordinal);
        Assert.Contains("--filter FullyQualifiedName~Ledger x", _checkout.Read("fake/tests"), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_ForValidation_RunsTheTablesAndAcceptsThem()
    {
        Project("Twin.A.Tests", Trx(total: 1, executed: 1, passed: 1, failed: 0));

        Test("--validation");
        Test();

        string[] asked = _checkout.Read("fake/tests").Split('\n');
        Assert.Contains("--filter Category=Validation accept=1", asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("--filter", asked[1], StringComparison.Ordinal);
        Assert.EndsWith("accept=", asked[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Test_WithAFilterThatMatchesNothing_Exits1()
    {
        Project("Twin.A.Tests", Trx(total: 0, executed: 0, passed: 0, failed: 0));

        Outcome outcome = Test("--filter", "Name~Nothing");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("0 passed, 0 failed, 0 skipped\n", outcome.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--frobnicate")]
    [InlineData("NoSuchProject")]
    [InlineData("--filter")]
    public void Test_OnBadUsage_Exits2WithOneLine(string argument)
    {
        Outcome outcome = Test(argument);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
    }

    private Outcome Test(params string[] args) => FakeCheckout.Run(_checkout.Script("checkout/test", args));

    private void Project(string name, string? trx, int exitCode = 0)
    {
        _checkout.Write($"checkout/tests/{name}/{name}.csproj", "<Project />");
        if (trx is not null) _checkout.Write($"fake/{name}.trx", trx);
        if (exitCode != 0) _checkout.Write($"fake/{name}.exit", $"{exitCode}");
    }

    private static string Trx(int total, int executed, int passed, int failed, string? skip = null)
    {
        string skipped = skip is null
            ? ""
            : $"<UnitTestResult testName=\"N.Slow\" outcome=\"NotExecuted\">\n<Message>{skip}</Message>\n";
        return "<TestRun>\n<UnitTestResult testName=\"N.Fast\" outcome=\"Passed\" />\n" + skipped
            + $"<Counters total=\"{total}\" executed=\"{executed}\" passed=\"{passed}\" failed=\"{failed}\" "
            + "passedButRunAborted=\"0\" notExecuted=\"0\" />\n</TestRun>\n";
    }
}
