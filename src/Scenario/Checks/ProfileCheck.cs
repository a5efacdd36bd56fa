using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;
using Twin.Scenario.Reading;

namespace Twin.Scenario.Checks;

/// <summary>Checks the months of a solar plant: twelve, and of mean one, so that capacity stays the yearly
/// output.</summary>
internal static class ProfileCheck
{
    /// <summary>Most the mean may differ from one: months with three decimals can be that far off.</summary>
    private const double Tolerance = 5e-4;

    /// <summary>Checks a profile.</summary>
    public static void Run(ReadContext context, SectionReader site, IReadOnlyList<double> months)
    {
        var place = site.PlaceOf(SiteKeys.Monthly);
        var path = site.PathOf(SiteKeys.Monthly.Name);
        if (months.Count != 12)
        {
            context.Problems.Error(
                ErrorTexts.Profile, place, path, "12 numbers", $"{months.Count}", "does not have twelve numbers",
                "give one number for each month, January first");
            return;
        }

        var sum = 0.0;
        foreach (var month in months) sum += month;
        var mean = sum / 12;
        if (Math.Abs(mean - 1) <= Tolerance) return;
        var shown = mean.ToString("0.####", CultureInfo.InvariantCulture);
        context.Problems.Error(ErrorTexts.Profile, place, path, "a mean of 1", $"a mean of {shown}", "is not of mean 1",
            $"divide each number by {shown}");
    }
}
