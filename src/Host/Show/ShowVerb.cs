using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.World.Showing;

namespace Twin.Host.Show;

/// <summary><c>twin show RUN ENTITY</c>: one robot, site, fleet or good: state, history, next event.</summary>
internal sealed class ShowVerb : Verb
{
    /// <summary>The error of an entity that the run does not have.</summary>
    public const string UnknownEntity = "TW0151";

    /// <summary>The error of a time that the run does not have.</summary>
    public const string OutsideTheRun = "TW0152";

    private readonly Argument<string> _run = WorldArguments.Run();

    private readonly Argument<string> _entity = new("ENTITY")
    {
        Description = "robot/FLEET#17, a fleet of single robots, a site, or a good",
    };

    private readonly Option<string?> _at = RunMoment.Option();

    /// <summary>Makes the verb.</summary>
    public ShowVerb()
        : base(
            "show", "One robot, site, fleet or good: state, history, next event", "twin show latest robot/hands#17",
            "twin show latest hands --at 2025-04-01", "twin show latest good/steel")
    {
        Arguments.Add(_run);
        Arguments.Add(_entity);
        Options.Add(_at);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        using var stored = StoredRun.Open(parsed.GetValue(_run)!);
        var (at, errors) = RunMoment.Of(stored, parsed.GetValue(_at), "show", OutsideTheRun);
        if (errors.Count > 0) return context.Report([.. errors]);
        var name = parsed.GetValue(_entity)!;
        if (Report(stored, name, at) is not { } report) return context.Report(Unknown(name, stored));
        if (context.Json) context.WriteJson(report, HostJson.Default.ShowReport);
        else ShowView.Write(context.Terminal, report);
        return ExitCode.Good;
    }

    /// <summary>What a run held of an entity at an instant; null where it has none of that name.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="name">As a user writes it.</param>
    /// <param name="at">Unit: µs of simulated time.</param>
    public static ShowReport? Report(StoredRun stored, string name, long at)
    {
        var world = stored.Inputs.Resolved.World;
        var bare = name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (world.Fleets.FirstOrDefault(fleet => fleet.Id == bare && fleet.Individual is not null) is { } fleet)
        {
            var run = stored.Before(at);
            while (run.NowMicros < at) run.Advance(at);
            return ShowReport.Of(stored.Folder, world, FleetPortrait.Of(run, fleet));
        }

        if (world.Sites.FirstOrDefault(site => site.Id == bare && site.Process is not null) is { } site)
        {
            var run = stored.Before(at - (3 * world.StepMicros));
            return ShowReport.Of(stored.Folder, world, SitePortrait.Of(run, site, at));
        }

        if (world.Goods.FirstOrDefault(good => good.Id == bare && Is(name, bare, "good")) is { } shown)
        {
            var run = stored.Before(at);
            while (run.NowMicros < at) run.Advance(at);
            return ShowReport.Of(stored.Folder, world, GoodPortrait.Of(run, shown.Id));
        }

        if (!name.Contains('#', StringComparison.Ordinal)) return null;
        var before = stored.Before(at - RobotPortrait.WindowMicros);
        return new RobotNames(before.World).RowOf(name) is { } row
            ? ShowReport.Of(stored.Folder, world, RobotPortrait.Of(before, row, at))
            : null;
    }

    /// <summary>A bare name, or one that says of which kind it is.</summary>
    private static bool Is(string name, string bare, string kind) => name == bare || name == $"{kind}/{bare}";

    private static InputError Unknown(string name, StoredRun stored)
    {
        var world = stored.Inputs.Resolved.World;
        string[] fleets = [.. world.Fleets.Where(fleet => fleet.Individual is not null).Select(fleet => fleet.Id)];
        string[] names =
        [
            .. fleets.Select(fleet => $"robot/{fleet}#0"), .. fleets,
            .. world.Sites.Where(site => site.Process is not null).Select(site => site.Id),
            .. world.Goods.Select(good => good.Id),
        ];
        return new InputError
        {
            Code = UnknownEntity,
            File = UsageErrors.CommandLine,
            What = "nothing in the run has that name",
            Where = "twin show ENTITY",
            Expected = "one of " + string.Join(", ", names),
            Got = name,
            Fix = Spelling.Nearest(name, names) is { } near ? $"write {near}" : "name a robot, fleet, site or good",
        };
    }
}
