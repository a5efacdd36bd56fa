using Twin.Domain;

namespace Twin.Host.Forecast.Data;

/// <summary>Conditions on rows, as <c>--where</c> states them.</summary>
internal static class Conditions
{
    private const int SamplesMost = 6;

    /// <summary>Keeps the rows that meet all conditions.</summary>
    /// <param name="grid">The table; loses the others.</param>
    /// <param name="conditions">Each <c>column=value</c>.</param>
    /// <returns>What is wrong, or null.</returns>
    public static InputError? Keep(DataGrid grid, IReadOnlyList<string> conditions)
    {
        foreach (string condition in conditions)
        {
            int sign = condition.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1) return DataErrors.Where(grid.File, condition, "");
            string name = condition[..sign].Trim();
            string value = condition[(sign + 1)..].Trim();
            if (grid.Named(name) is not { } column)
                return DataErrors.Column(grid.File, "--where", name, grid.Names);
            string[] present = [.. grid.Rows.Select(row => row[column.Index].Text).Distinct().Take(SamplesMost)];
            grid.Keep(row => row[column.Index].Text == value);
            if (grid.Rows.Count > 0) continue;
            return DataErrors.Where(grid.File, condition, "one of " + DataErrors.List(present));
        }

        return null;
    }
}
