using System.Text.Json;
using Twin.Host.Decide;
using Twin.Host.Tests.Runs;
using Twin.Macro.Decision;
using Xunit;

namespace Twin.Host.Tests.Decide;

[Collection(InAFolder.Name)]
public sealed class DecideVerbTests : IDisposable
{
    private const string Evidence = "run/evidence.jsonl";

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void ClosedLoopWithoutChance_AfterItsDwell_IsDecoupled()
    {
        Ring();

        var report = TwinRunner.Json(ExitCode.Good, "decide", "run");

        Assert.Equal("DECOUPLED", Text(report, "headline"));
        Assert.Equal("NO_ECONOMY", Text(report, "priceAxis"));
        Assert.Equal("DECOUPLED", Text(report, "loopAxis"));
        Assert.Equal("R", Text(report, "profile"));
        Assert.Equal("LOOP_CLOSED", Text(report, "strictHeadline"));
        Assert.Empty(report.GetProperty("flags").EnumerateArray());
        var line = report.GetProperty("evidence");
        Assert.Equal(Text(report, "decision"), Text(line, "id"));
        Assert.Equal("R", Text(line, "profile"));
        Assert.All(
            EvidenceFields.Required.Append("hash"), name => Assert.True(line.TryGetProperty(name, out _), name));
        Assert.Contains(
            File.ReadLines(Evidence), written => JsonElement.DeepEquals(JsonElement.Parse(written), line));
        Assert.Equal(JsonValueKind.Array, report.GetProperty("whatWouldChangeIt").ValueKind);
        Assert.Equal(_folder.Full(Evidence), Text(report, "evidenceFile"));
        var severance = report.GetProperty("severance");
        Assert.Equal(8, severance.GetProperty("H").GetInt32());
        Assert.Equal(severance.GetProperty("runs").GetInt32(), severance.GetProperty("passed").GetInt32());
        Assert.True(severance.GetProperty("lower").GetDouble() >= 0.9);
        string[] spans = [.. report.GetProperty("timeline").EnumerateArray()
            .Select(s => $"{s.GetProperty("from")}-{s.GetProperty("to")} {Text(s, "headline")}")];
        Assert.Equal(["1-3 MONETARY", "4-8 LOOP_CLOSED", "9-12 DECOUPLED"], spans);
    }

    [Fact]
    public void EveryLine_OfTheEvidence_HoldsEveryFieldAndTheLineBefore()
    {
        Ring();
        TwinRunner.Run(ExitCode.Good, "decide", "run");

        var lines = File.ReadAllLines(Evidence);

        Assert.Equal(24, lines.Length);
        Assert.Equal(0, EvidenceChain.FirstBad(lines));
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Empty(EvidenceFields.MissingIn(json.RootElement));
            Assert.All(
                EvidenceFields.Required, name => Assert.True(json.RootElement.TryGetProperty(name, out _), name));
        }
    }

    [Theory]
    [InlineData("severance", true)]
    [InlineData("conditions", false)]
    [InlineData("identity", true)]
    public void Line_WithoutAField_IsNoDecision(string field, bool isNulled)
    {
        Ring();
        TwinRunner.Run(ExitCode.Good, "decide", "run");
        var node = System.Text.Json.Nodes.JsonNode.Parse(File.ReadLines(Evidence).First())!.AsObject();

        if (isNulled) node[field] = null;
        else node.Remove(field);
        node["absent"]!.AsObject().Remove(field);

        using var json = JsonDocument.Parse(node.ToJsonString());
        Assert.Equal([field], EvidenceFields.MissingIn(json.RootElement));
    }

    [Fact]
    public void SameQuestion_AskedAgain_AddsNothing_AndAnotherAddsItsOwn()
    {
        Ring();
        var first = TwinRunner.Json(ExitCode.Good, "decide", "run");
        var once = File.ReadAllText(Evidence);

        var again = TwinRunner.Json(ExitCode.Good, "decide", "run", "--threads", "1");
        var other = TwinRunner.Json(ExitCode.Good, "decide", "run", "--seed", "7");

        Assert.Equal(24, first.GetProperty("linesAdded").GetInt32());
        Assert.Equal(0, again.GetProperty("linesAdded").GetInt32());
        Assert.Equal(24, other.GetProperty("linesAdded").GetInt32());
        Assert.StartsWith(once, File.ReadAllText(Evidence), StringComparison.Ordinal);
        TwinRunner.Run(ExitCode.Good, "decide", "--verify", Evidence);
    }

    [Theory]
    [InlineData("\"prevHash\":\"", "hash", false)]
    [InlineData("\"margin\":", "hash", false)]
    [InlineData("\"margin\":", "conditions[3].margin", true)]
    [InlineData("\"headline\":\"", "headline", true)]
    [InlineData("\"seeds\":[", "", true)]
    public void Verify_OfEvidenceWithAnotherByte_SaysWhere(string before, string member, bool isChainedAnew)
    {
        Ring();
        TwinRunner.Run(ExitCode.Good, "decide", "run");
        var lines = File.ReadAllLines(Evidence);
        var at = lines[5].IndexOf(before == "\"margin\":" ? "\"margin\":0" : before, StringComparison.Ordinal)
            + before.Length;
        lines[5] = lines[5][..at] + (lines[5][at] == '2' ? '3' : '2') + lines[5][(at + 1)..];
        File.WriteAllLines(Evidence, isChainedAnew ? Chained(lines) : lines);

        var report = TwinRunner.Json(ExitCode.Differs, "decide", "--verify", Evidence);

        Assert.False(report.GetProperty("verified").GetBoolean());
        Assert.Equal(isChainedAnew, report.GetProperty("chainIntact").GetBoolean());
        var first = report.GetProperty("firstDifference");
        Assert.Equal(6, first.GetProperty("line").GetInt32());
        if (member.Length > 0) Assert.Equal(member, Text(first, "member"));
    }

    [Fact]
    public void Verify_OfALineTakenAway_NamesTheOneAfter()
    {
        Ring();
        TwinRunner.Run(ExitCode.Good, "decide", "run");
        File.WriteAllLines(Evidence, File.ReadAllLines(Evidence).Where((_, i) => i != 3));

        var report = TwinRunner.Json(ExitCode.Differs, "decide", "--verify", Evidence);

        Assert.Equal(4, report.GetProperty("firstDifference").GetProperty("line").GetInt32());
    }

    [Theory]
    [InlineData("TW0236", "decide")]
    [InlineData("TW0232", "decide", "run", "--quarter", "13")]
    [InlineData("TW0234", "decide", "--verify", "nothing.jsonl")]
    [InlineData("TW0003", "decide", "run", "--runs", "0")]
    [InlineData("TW0003", "decide", "run", "--severance", "perhaps")]
    [InlineData("TW4005", "decide", "none")]
    public void BadInput_IsRefusedWithItsCode(string code, params string[] arguments)
    {
        Ring();

        var report = TwinRunner.Json(ExitCode.BadInput, arguments);

        Assert.Equal(code, Text(report.GetProperty("errors")[0], "code"));
        Assert.NotEmpty(Text(report.GetProperty("errors")[0], "fix"));
    }

    [Theory]
    [InlineData("TW0231", "sites.park.owner", "kind: process-plant,", "owner: human, kind: process-plant,", true)]
    [InlineData(
        "TW1902", "processes.make-metal",
        "equipment: { robot: { stock: 0.8 robot·yr/metal, build: 0.5 yr, wear: 10 %/yr } }", "lead: 0.25 yr", false)]
    public void World_WithoutALoopOfItsOwn_IsRefusedWithItsPlace(
        string code, string where, string written, string changed, bool isAlsoTheWorks)
    {
        var text = File.ReadAllText(Worlds.Ring).Replace(written, changed, StringComparison.Ordinal);
        if (isAlsoTheWorks)
        {
            text = text.Replace("kind: works, ", "owner: human, kind: works, ", StringComparison.Ordinal)
                .Replace("twin: 1\n", "twin: 1\nowner: loop\n", StringComparison.Ordinal);
        }

        File.WriteAllText("world.yaml", text);
        TwinRunner.Run(ExitCode.Good, "run", "world.yaml", "--until", "1 yr", "--out", "run");

        var report = TwinRunner.Json(ExitCode.BadInput, "decide", "run");

        var error = report.GetProperty("errors")[0];
        Assert.Equal(code, Text(error, "code"));
        Assert.Equal(where, Text(error, "where"));
        Assert.NotEmpty(Text(error, "fix"));
    }

    [Fact]
    public void Document_HoldsEveryMemberThatIsPromised()
    {
        Ring();

        var report = TwinRunner.Json(ExitCode.Good, "decide", "run", "--severance", "never");

        string[] promised =
        [
            "headline", "priceAxis", "loopAxis", "profile", "flags", "conditions", "severance", "whatWouldChangeIt",
            "evidenceFile",
        ];
        Assert.All(promised, name => Assert.NotEqual(JsonValueKind.Null, report.GetProperty(name).ValueKind));
        Assert.Equal("LOOP_CLOSED", Text(report, "headline"));
        Assert.Equal("switched off", Text(report.GetProperty("severance"), "reason"));
        string[] members =
            ["name", "value", "lo", "hi", "threshold", "leaveThreshold", "margin", "passed", "dwellCount"];
        Assert.All(report.GetProperty("conditions").EnumerateArray(), condition =>
            Assert.All(members, name => Assert.True(condition.TryGetProperty(name, out _), name)));
    }

    [Fact]
    public void Evidence_AwayFromItsRun_AsksForIt()
    {
        Ring();
        TwinRunner.Run(ExitCode.Good, "decide", "run");
        File.Copy(Evidence, "copy.jsonl");

        var report = TwinRunner.Json(ExitCode.BadInput, "decide", "--verify", "copy.jsonl");

        Assert.Equal("TW0235", Text(report.GetProperty("errors")[0], "code"));
        TwinRunner.Run(ExitCode.Good, "decide", "run", "--verify", "copy.jsonl");
    }

    [Fact]
    public void Screen_Of100Columns_HoldsTheDecisionIn50Lines()
    {
        Ring();
        var screen = new Screen(isTerminal: true, columns: 100);
        using var stop = new StopSignal();

        var code = new Host.Commands.TwinCommand(
            Host.Commands.Verbs.All(), screen.Terminal, TimeProvider.System, stop).Run(["decide", "run"]);

        Assert.Equal(ExitCode.Good, code);
        var lines = screen.Out.ToString().TrimEnd().Split('\n');
        Assert.InRange(lines.Length, 20, 50);
        Assert.All(lines, line => Assert.True(line.TrimEnd().Length <= 100, line));
        Assert.Contains("DECOUPLED", lines[0], StringComparison.Ordinal);
    }

    /// <summary>Hashes every line anew, as a forger would.</summary>
    internal static IEnumerable<string> Chained(IEnumerable<string> lines)
    {
        var previous = EvidenceChain.Genesis;
        foreach (var line in lines)
        {
            var body = line[..line.IndexOf(",\"prevHash\"", StringComparison.Ordinal)] + "}";
            var (closed, hash) = EvidenceChain.Close(body, previous);
            previous = hash;
            yield return closed;
        }
    }

    private static void Ring() => TwinRunner.Run(ExitCode.Good, "run", Worlds.Ring, "--until", "3 yr", "--out", "run");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
