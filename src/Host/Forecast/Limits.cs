using System.CommandLine;

namespace Twin.Host.Forecast;

/// <summary>Limits of numbers on the command line.</summary>
internal static class Limits
{
    /// <summary>Refuses a number outside its range.</summary>
    public static void Within(Option<int> option, int least, int most, string what) =>
        option.Validators.Add(result =>
        {
            int value = result.GetValueOrDefault<int>();
            if (value < least || value > most) result.AddError($"expected {least} to {most} {what}");
        });

    /// <summary>Refuses a number outside its range, where there is one.</summary>
    public static void Within(Option<int?> option, int least, int most, string what) =>
        option.Validators.Add(result =>
        {
            int? value = result.GetValueOrDefault<int?>();
            if (value < least || value > most) result.AddError($"expected {least} to {most} {what}");
        });
}
