using Twin.Host.Tests.Runs;
using Twin.Scenario;
using Twin.World.Assembly;
using Twin.World.Explaining;
using Xunit;

namespace Twin.Host.Tests.Explain;

/// <summary>Both verbs must do on every shipped world, for everything that it has.</summary>
[Collection(InAFolder.Name)]
public sealed class EveryScenarioTests : IDisposable
{
    // Long enough for a season, a quarter of planning and equipment that comes into service.
    private const string Until = "2.1 yr";

    private readonly Folder _folder = new();

    public static TheoryData<string> Scenarios { get; } =
        [.. Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(Installation.Root!, "scenarios");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void ExplainAndCompare_OfAShippedWorld_AnswerForEverything(string scenario)
    {
        TwinRunner.Run(ExitCode.Good, "run", Path.Combine(Root, scenario), "--until", Until, "--out", "run");
        TwinRunner.Run(ExitCode.Good, "fork", "run", "--at", "1.1 yr", "--out", "fork");

        var world = WorldAssembly.Assemble(WorldFile.Read(Path.Combine(Root, scenario)).World!, "test");
        var subjects = Subject.Of(world).GroupBy(subject => subject.Kind).SelectMany(kind => kind.Take(PerKindMax));
        foreach (var subject in subjects)
        {
            var report = TwinRunner.Json(ExitCode.Good, "explain", "run", subject.Name);

            Assert.NotEmpty(report.GetProperty("verdict").GetString()!);
        }

        Assert.True(TwinRunner.Json(ExitCode.Good, "compare", "run", "fork").GetProperty("identical").GetBoolean());
    }

    // Each answer replays the run, so a large world is asked for a part of what it has.
    private const int PerKindMax = 2;
}
