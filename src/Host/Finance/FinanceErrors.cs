using Twin.Domain;
using Twin.Host.Commands;

namespace Twin.Host.Finance;

/// <summary>What can be wrong with what <c>twin macro finance</c> is given, in words.</summary>
internal static class FinanceErrors
{
    /// <summary>A <c>--set</c> that names no value, or that has no number after it.</summary>
    public const string BadSetting = "TW0251";

    /// <summary>A value outside its range, or values that do not go together.</summary>
    public const string OutOfRange = "TW0252";

    /// <summary>A file of values without one that is needed.</summary>
    public const string Missing = "TW0253";

    public static InputError Setting(int index, string what, string expected, string got, string fix) => new()
    {
        Code = BadSetting, File = $"--set[{index}]", What = what, Expected = expected, Got = got, Fix = fix,
    };

    public static InputError Range(string key, string expected, string got) => new()
    {
        Code = OutOfRange, File = UsageErrors.CommandLine, Where = key, What = "the value is out of range",
        Expected = expected, Got = got, Fix = $"write --set {key}= and a value in range",
    };

    public static InputError NoValue(string file, string key) => new()
    {
        Code = Missing, File = file, Where = key, What = "the file has no such value", Expected = $"a line {key}",
        Got = "none", Fix = "copy the line from data/compute-finance.csv",
    };
}
