using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Storage;
using Twin.World.Assembly;

namespace Twin.Host.Runs;

/// <summary>What <c>--keep</c> says: <c>snapshots=20,journal=90d</c>; in a server also <c>runs=5</c>, or 5
/// alone.</summary>
/// <param name="Keep">How much of each run is kept; null for all.</param>
/// <param name="Runs">Ended runs to keep of each world; null for all.</param>
internal sealed record KeepText(RunKeep? Keep, int? Runs)
{
    /// <summary>The error of a text that says nothing about what to keep.</summary>
    public const string Bad = "TW0391";

    /// <summary>What the option is good for.</summary>
    public const string Help = "runs=N|snapshots=N|journal=TIME|series=TIME,quarter:TIME,year";

    private const string Expected =
        "snapshots=N (2 to 10000), journal=TIME (such as 90d, 2y), series=TIME and then, ever longer, "
        + "quarter:TIME, year:TIME or decade:TIME, the last without TIME for ever; in twin serve also runs=N (1 or "
        + "more)";

    private static readonly (string Name, long Micros)[] _tiers =
    [
        ("quarter", StepClock.YearMicros / 4), ("year", StepClock.YearMicros), ("decade", 10 * StepClock.YearMicros),
    ];

    /// <summary>Inputs that say what a run is: they stay however old they are.</summary>
    private static readonly string[] _standing =
    [
        Manifests.WorldResolved, Manifests.RunForked, Manifests.RunExtended, Manifests.BuildChanged, InputNames.Served,
        InputNames.Paused, InputNames.Resumed, InputNames.SpeedChanged, InputNames.WorldChanged, InputNames.Severed,
        InputNames.Stopped,
    ];

    private static readonly (string Unit, long Micros)[] _units =
    [
        ("yr", StepClock.YearMicros), ("y", StepClock.YearMicros), ("d", 24 * StepClock.HourMicros),
        ("h", StepClock.HourMicros),
    ];

    /// <summary>Reads it.</summary>
    /// <param name="text">What the user wrote; null for nothing.</param>
    /// <param name="otherwise">What is kept of a run where the text says nothing of that.</param>
    /// <param name="hasRuns">Whether runs may be counted.</param>
    /// <returns>What to keep, or what is wrong with it.</returns>
    public static (KeepText? Keep, InputError? Error) Read(string? text, RunKeep? otherwise, bool hasRuns)
    {
        var (keep, runs) = (otherwise, (int?)null);
        if (text is null) return (new KeepText(keep, runs), null);
        foreach (var part in text.Split(','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            var (name, value) = equals < 0 ? ("runs", part) : (part[..equals], part[(equals + 1)..]);
            switch (name)
            {
                case "runs" when equals < 0 && keep?.SeriesMicros is not null && Tier(part, keep) is { } tier:
                    keep = keep with { SeriesTiers = [.. keep.SeriesTiers, tier] };
                    break;
                case "series" when Time(value) is { } micros:
                    keep = (keep ?? Ladder) with { SeriesMicros = micros, SeriesTiers = [] };
                    break;
                case "runs" when hasRuns && Count(value, 1, int.MaxValue) is { } count:
                    runs = count;
                    break;
                case "snapshots" when Count(value, RunKeep.SnapshotsMin, RunKeep.SnapshotsMax) is { } count:
                    keep = (keep ?? Ladder) with { Snapshots = count };
                    break;
                case "journal" when Time(value) is { } micros:
                    keep = (keep ?? Ladder) with { JournalMicros = micros };
                    break;
                default:
                    return (null, Refused(part));
            }
        }

        return (new KeepText(keep, runs), null);
    }

    /// <summary>The two newest snapshots and a ladder of older ones: what a server keeps unless it is told otherwise.
    /// </summary>
    public static RunKeep Ladder { get; } = new() { Standing = _standing };

    private static int? Count(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count >= least && count <= most
            ? count
            : null;

    /// <summary>A tier of series that is wider and reaches further back than what stands before it.</summary>
    private static SeriesTier? Tier(string text, RunKeep keep)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? text : text[..colon];
        var width = _tiers.FirstOrDefault(tier => tier.Name == name).Micros;
        var kept = colon < 0 ? null : Time(text[(colon + 1)..]);
        var (widest, furthest) = keep.SeriesTiers is [.., { } last]
            ? (last.WidthMicros, last.KeptMicros)
            : (0, keep.SeriesMicros);
        var isFurther = kept is null ? colon < 0 : kept > furthest;
        return width > widest && furthest is not null && isFurther ? new SeriesTier(width, kept) : null;
    }

    /// <summary>The name of a tier by the length of its bins.</summary>
    public static string TierOf(long widthMicros) => _tiers.First(tier => tier.Micros == widthMicros).Name;

    private static long? Time(string text)
    {
        foreach (var (unit, length) in _units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            return double.TryParse(
                    text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture, out var count)
                && count * length is >= 1 and < 9e18
                    ? (long)(count * length)
                    : null;
        }

        return null;
    }

    private static InputError Refused(string part) => new()
    {
        Code = Bad, File = UsageErrors.CommandLine, What = "this does not say what to keep", Where = "--keep",
        Expected = Expected, Got = part, Fix = "write for example --keep snapshots=20,journal=90d,series=20y,year",
    };
}
