using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Puts observations at dates into a series at equal steps.</summary>
/// <remarks>The step is the interval that occurs most often; all others must be multiples of it, and steps without a
/// value become gaps. Days of the same number in each month, and last days of months, count as months; days
/// without any weekend as days from Monday to Friday.</remarks>
internal static class Spacing
{
    // The fewest days that tell a working week from a coincidence.
    private const int BusinessDaysLeast = 6;

    /// <summary>Makes a series.</summary>
    /// <param name="file">Name for errors.</param>
    /// <param name="id">Name of the series.</param>
    /// <param name="observations">At least one, in any order, of one unit.</param>
    /// <param name="period">Steps of a season, or null for the frequency's own.</param>
    /// <returns>The series, or what is wrong.</returns>
    public static (DataSeries? Series, InputError? Error) Of(
        string file, string id, List<Observation> observations, int? period)
    {
        Observation[] sorted = [.. observations.OrderBy(o => o.Time.Ordinal)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Time.Ordinal != sorted[i - 1].Time.Ordinal) continue;
            return (null, DataErrors.Twice(file, sorted[i].At, id, sorted[i - 1].At.Line));
        }

        (CalendarUnit unit, long[] ordinals) = Counted(sorted);
        SeriesCalendar calendar = new(unit, StepOf(ordinals), ordinals[0]);
        for (int i = 1; i < ordinals.Length; i++)
        {
            if ((ordinals[i] - ordinals[i - 1]) % calendar.Step == 0) continue;
            return (null, DataErrors.Unequal(
                file, sorted[i].At, id, $"steps {calendar.Name}, as most are",
                $"{sorted[i - 1].At.Text}, then {sorted[i].At.Text}"));
        }

        long steps = ((ordinals[^1] - ordinals[0]) / calendar.Step) + 1;
        if (steps > 2L * ordinals.Length)
            return (null, DataErrors.ManyGaps(file, sorted[0].At, id, ordinals.Length, steps));
        if (steps > TimeSeries.MostValues)
            return (null, DataErrors.Large(file, $"steps in series {id}", TimeSeries.MostValues, steps));
        double[] values = new double[steps];
        values.AsSpan().Fill(double.NaN);
        for (int i = 0; i < ordinals.Length; i++) values[(ordinals[i] - ordinals[0]) / calendar.Step] = sorted[i].Value;
        return (new DataSeries(new TimeSeries(id, values, period ?? calendar.Period), calendar), null);
    }

    private static (CalendarUnit Unit, long[] Ordinals) Counted(Observation[] sorted)
    {
        CalendarUnit unit = sorted[0].Time.Unit;
        long[] plain = [.. sorted.Select(o => o.Time.Ordinal)];
        if (unit != CalendarUnit.Day || sorted.Length < 2) return (unit, plain);
        DateOnly[] days = [.. sorted.Select(o => o.Time.Day)];
        if (AreMonthly(days))
            return (CalendarUnit.Month, [.. days.Select(d => TimePoint.OfMonth(d.Year, d.Month).Ordinal)]);
        return AreBusinessDays(plain)
            ? (CalendarUnit.BusinessDay, [.. plain.Select(SeriesCalendar.BusinessOrdinal)])
            : (unit, plain);
    }

    private static bool AreMonthly(DateOnly[] days)
    {
        bool alike = days.All(d => d.Day == days[0].Day);
        bool last = days.All(d => d.Day == DateTime.DaysInMonth(d.Year, d.Month));
        return alike || last;
    }

    private static bool AreBusinessDays(long[] days)
    {
        if (days.Length < BusinessDaysLeast || days.Any(SeriesCalendar.IsWeekend)) return false;
        // Days that follow each other, and at least one weekend left out.
        return StepOf(days) == 1;
    }

    /// <summary>The interval that occurs most often; of equally frequent ones the shortest.</summary>
    private static long StepOf(long[] ordinals)
    {
        SortedDictionary<long, int> counts = [];
        for (int i = 1; i < ordinals.Length; i++)
        {
            long step = ordinals[i] - ordinals[i - 1];
            counts[step] = counts.GetValueOrDefault(step) + 1;
        }

        return counts.Count == 0 ? 1 : counts.MaxBy(pair => pair.Value).Key;
    }
}
