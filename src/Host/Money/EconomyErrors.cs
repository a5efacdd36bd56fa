using System.Globalization;
using Twin.Domain;
using Twin.Host.Commands;
using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>What can be wrong with what <c>twin macro</c> is given, in words.</summary>
internal static class EconomyErrors
{
    /// <summary>A <c>--set</c> that names no value, or that has no number after it.</summary>
    public const string BadSetting = "TW0201";

    /// <summary>A file of values that cannot be read.</summary>
    public const string UnreadableFile = "TW0202";

    /// <summary>A line of that file that is no value of an economy.</summary>
    public const string BadLine = "TW0203";

    /// <summary>An economy that its values do not allow.</summary>
    public const string Refused = "TW0204";

    /// <summary>A quarter or an owner that the file does not have.</summary>
    public const string NoOwner = "TW0205";

    /// <summary>An economy that stops on its way.</summary>
    public const string Stopped = "TW0245";

    public static InputError Of(EconomyStoppedException e) => new()
    {
        Code = Stopped, File = UsageErrors.CommandLine, What = "the economy stops: nobody buys any more",
        Where = string.Create(CultureInfo.InvariantCulture, $"quarter {e.Quarter}"),
        Expected = "values near the range the equations were judged in", Got = e.Message,
        Fix = "stop earlier with --quarters, or set less extreme values",
    };

    public static InputError UnreadableOwners(string file, string why) => new()
    {
        Code = UnreadableFile, File = file, What = "the file cannot be read", Got = why,
        Fix = "name a file of holdings as data/ai-compute-owners.csv has them",
    };

    public static InputError NoQuarter(string file, string got, IReadOnlyList<OwnersQuarter> quarters) => new()
    {
        Code = NoOwner, File = file, Where = "--at", What = "no such quarter with named owners", Got = got,
        Expected = string.Join(", ", quarters.Select(q => q.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        Fix = "name the end of a quarter in the file",
    };

    public static InputError Quality(string got, IReadOnlyList<string> holders) => new()
    {
        Code = NoOwner, File = UsageErrors.CommandLine, Where = "--quality", What = "no owner, or no quality above 0",
        Expected = "one of " + string.Join(", ", holders) + ", = and a number", Got = got,
        Fix = "write --quality Google=1.9",
    };

    public static InputError Setting(int index, string what, string expected, string got, string fix) => new()
    {
        Code = BadSetting, File = $"--set[{index}]", What = what, Expected = expected, Got = got, Fix = fix,
    };

    public static InputError Unreadable(string file, string why) => new()
    {
        Code = UnreadableFile, File = file, What = "the file cannot be read", Got = why,
        Fix = "name a file of values: key,value,low,high,unit,source,note",
    };

    public static InputError Line(string file, int line, string what, string expected, string got) => new()
    {
        Code = BadLine, File = file, Line = line, Column = 1, What = what, Expected = expected, Got = got,
        Fix = "correct the line",
    };

    public static InputError Of(EconomyRefusedException e) => new()
    {
        Code = Refused, File = UsageErrors.CommandLine, What = "the economy cannot be opened with this value",
        Where = char.ToLowerInvariant(e.Item[0]) + e.Item[1..], Expected = e.Expected, Got = e.Got, Fix = e.Fix,
    };
}
