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
    // Long enough for a season, a quarter of planning and equipment that comes into service; of a world by the hour,
    // with its single robots, two nights.
    private static readonly (string Fork, string Until) _byDays = ("1.1 yr", "2.1 yr"), _byHours = ("26 h", "2 d");

    private static readonly string[] _stories =
    [
        "earth-2025-budgets-follow.yaml", "earth-2025-budgets-lag.yaml", "earth-2025-half-paid-out.yaml",
        "earth-2025-us.yaml", "earth-2025-world.yaml",
    ];

    private readonly Folder _folder = new();

    // A million robots take a minute for each answer: their fleet is that of gigasite. Stories are earth-2025-economy
    // with other numbers of its economy, which StoryWorldTests hold them to.
    public static TheoryData<string> Scenarios { get; } =
        [.. Directory.EnumerateFiles(Root, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path))
            .Where(path => path != "fleet-1m.yaml" && !_stories.Contains(path))
            .Order(StringComparer.Ordinal)];

    private static string Root => Path.Combine(Installation.Root!, "scenarios");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void ExplainAndCompare_OfAShippedWorld_AnswerForEverything(string scenario)
    {
        var record = WorldFile.Read(Path.Combine(Root, scenario)).World!;
        var (fork, until) = record.StepMicros > StepClock.HourMicros ? _byDays : _byHours;
        TwinRunner.Run(ExitCode.Good, "run", Path.Combine(Root, scenario), "--until", until, "--out", "run");

        var world = WorldAssembly.Assemble(record, "test");
        var subjects = Subject.Of(world).GroupBy(subject => subject.Kind).SelectMany(kind => kind.Take(PerKindMax));
        foreach (var subject in subjects)
        {
            var report = TwinRunner.Json(ExitCode.Good, "explain", "run", subject.Name);

            Assert.NotEmpty(report.GetProperty("verdict").GetString()!);
        }

        TwinRunner.Run(ExitCode.Good, "fork", "run", "--at", fork, "--out", "fork");

        Assert.True(TwinRunner.Json(ExitCode.Good, "compare", "run", "fork").GetProperty("identical").GetBoolean());
    }

    // Each answer replays the run, so a large world is asked for a part of what it has.
    private const int PerKindMax = 2;
}
