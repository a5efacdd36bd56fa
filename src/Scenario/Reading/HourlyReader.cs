using System.Globalization;
using Twin.Scenario.Document;
using Twin.Scenario.Keys;

namespace Twin.Scenario.Reading;

/// <summary>Reads the hours of a solar plant from a column of a data file.</summary>
internal static class HourlyReader
{
    private const int HoursPerYear = 8_760;

    /// <summary>Reads the column and scales it to mean one, so that capacity stays the yearly output.</summary>
    /// <returns>Empty where the site names no file, or after an error.</returns>
    public static IReadOnlyList<double> Read(ReadContext context, SectionReader section)
    {
        if (section.Text(SiteKeys.Hourly) is not { } named) return [];
        var mark = named.IndexOf('#', StringComparison.Ordinal);
        if (mark <= 0 || mark == named.Length - 1) return Refuse(context, section, named, "names no column", "none");
        if (context.Columns is null) return [];
        var numbers = context.Columns.Column(named[..mark], named[(mark + 1)..], out var flaw);
        if (flaw.Length > 0) return Refuse(context, section, named, flaw, flaw);
        if (numbers.Count != HoursPerYear)
        {
            return Refuse(
                context, section, named, "does not have 8,760 hours",
                numbers.Count.ToString(CultureInfo.InvariantCulture) + " rows");
        }

        var mean = numbers.Sum() / HoursPerYear;
        if (mean <= 0 || numbers.Min() < 0)
        {
            return Refuse(context, section, named, "holds no output, or less than none", "a mean of " + mean);
        }

        return [.. numbers.Select(number => number / mean)];
    }

    private static double[] Refuse(
        ReadContext context, SectionReader section, string named, string flaw, string got)
    {
        context.Problems.Error(
            ErrorTexts.Hourly, section.PlaceOf(SiteKeys.Hourly), section.PathOf(SiteKeys.Hourly.Name),
            "file.csv#column of 8,760 hours of output, none below zero", got, ScalarNode.Shorten(named), flaw);
        return [];
    }
}
