using System.CommandLine;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Host.Output;
using Twin.Scenario;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.Host.Growth;

/// <summary><c>twin growth WORLD</c>: how fast a loop can grow at best, and what holds it back.</summary>
internal sealed class GrowthVerb : Verb
{
    /// <summary>The error of a loop good that the loop does not make.</summary>
    public const string UnknownGood = "TW0041";

    private readonly Argument<string> _world = new("WORLD") { Description = "A world file" };
    private readonly Option<string[]> _set = WorldArguments.Set();

    private readonly Option<string?> _loop = new("--loop")
    {
        Description = "A good of the loop meant; the robots' loop when left out, else the fastest", HelpName = "good",
    };

    private readonly Option<bool> _ranges = new("--ranges")
    {
        Description = "Also growth at both ends of every range that the file states",
    };

    /// <summary>Makes the verb.</summary>
    public GrowthVerb()
        : base(
            "growth", "How fast a loop can grow at best, and what holds it back",
            "twin growth scenarios/closed-form/ring.yaml",
            "twin growth scenarios/earth-2025.yaml --ranges",
            "twin growth scenarios/earth-2025.yaml --json",
            "twin growth my-world.yaml --set seed=2")
    {
        Arguments.Add(_world);
        Options.Add(_set);
        Options.Add(_loop);
        Options.Add(_ranges);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, VerbContext context)
    {
        var path = WorldArguments.PathOf(parsed.GetValue(_world)!);
        var reading = WorldFile.Read(path, parsed.GetValue(_set) ?? []);
        if ((reading.World ?? reading.NotViable) is not { } world)
        {
            return context.Report([.. reading.Errors, .. reading.Warnings]);
        }

        foreach (var warning in reading.Warnings) context.Note(warning.Format());
        var loopGood = parsed.GetValue(_loop);
        if (loopGood is not null && UnknownLoop(world, loopGood) is { } unknown) return context.Report(unknown);
        var growth = WorldGrowth.Of(world, loopGood);
        if (growth.Stepped is null) return context.Report(GrowthRefusals.Of(world, growth, reading.Places!));
        var errors = growth.Shrinks ? NotViable(reading) : [];
        var document = GrowthAnswer.Of(Path.GetFileNameWithoutExtension(path), world, growth, loopGood) with
        {
            Ranges = parsed.GetValue(_ranges) ? RangeStudy.Of(reading, world, loopGood) : null,
            Errors = [.. errors.Select(ErrorEntry.Of)],
        };
        if (context.Json) context.WriteJson(document, HostJson.Default.GrowthDocument);
        else GrowthView.Write(context.Terminal, document);
        foreach (var error in errors) context.Terminal.Error.WriteLine(error.Format());
        return errors.Count == 0 ? ExitCode.Good : ExitCode.BadInput;
    }

    /// <summary>The refusal of a world that nobody plans is made here; others have it from their reading.</summary>
    private static IReadOnlyList<InputError> NotViable(WorldReading reading) =>
        reading.Errors.Count > 0 ? reading.Errors : [GrowthRefusals.NotViable(reading.World!, reading.Places!)];

    private static InputError? UnknownLoop(WorldRecord world, string good)
    {
        var made = WorldTechnology.Of(world, isPaid: true)?.Goods ?? [];
        if (made.Contains(good, StringComparer.Ordinal)) return null;
        return new InputError
        {
            Code = UnknownGood, File = UsageErrors.CommandLine, What = "the loop makes no such good",
            Where = "twin growth --loop", Expected = "one of " + string.Join(", ", made), Got = good,
            Fix = "name a good that a site or fleet of the loop makes",
        };
    }
}
