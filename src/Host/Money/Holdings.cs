namespace Twin.Host.Money;

/// <summary>Holdings of one good at one level, by quarter.</summary>
/// <param name="What">compute, electricity or robots.</param>
/// <param name="Level">company, country or ai-system: who decides, by seat, by flag or by weights.</param>
/// <param name="Unit">Unit of the amounts.</param>
/// <param name="Sources">Rows of data behind them, and what is assumed.</param>
/// <param name="Quarters">In order of time, at least one.</param>
internal sealed record Holdings(
    string What, string Level, string Unit, IReadOnlyList<string> Sources, IReadOnlyList<OwnersQuarter> Quarters)
{
    /// <summary>What AI runs on.</summary>
    public const string Compute = "compute";

    /// <summary>Who owns, by company.</summary>
    public const string Company = "company";

    private const string Others = "Other";

    /// <summary>The same holdings by who decides over them at another level.</summary>
    /// <param name="level">country or ai-system.</param>
    /// <param name="control">Who decides.</param>
    /// <returns>Null where nobody is named there.</returns>
    public Holdings? At(string level, IReadOnlyList<OwnerControl> control)
    {
        var rows = control.Where(row => row.Level == level).ToLookup(row => row.Owner, StringComparer.Ordinal);
        OwnersQuarter[] quarters = [.. Quarters.Select(quarter => At(quarter, rows))];
        return Array.Exists(quarters, quarter => quarter.Named.Count > 0)
            ? this with { Level = level, Quarters = quarters, Sources = [.. Sources, "owner-control.csv: assumption"] }
            : null;
    }

    private static OwnersQuarter At(OwnersQuarter quarter, ILookup<string, OwnerControl> rows)
    {
        List<Holding> parts = [];
        foreach (Holding holding in quarter.Holdings)
        {
            double left = 1;
            foreach (OwnerControl row in rows[holding.Owner])
            {
                left -= row.Share;

                // Both the amount and the part of it are estimates; taken as independent.
                double byAmount = row.Share * (holding.Deviation ?? 0), byPart = holding.Amount * row.Deviation;
                parts.Add(new Holding(
                    row.Holder, row.Share * holding.Amount, Math.Sqrt((byAmount * byAmount) + (byPart * byPart))));
            }

            if (left > 1e-9) parts.Add(new Holding(Others, left * holding.Amount, null));
        }

        return OwnersQuarter.Of(quarter.At, parts, quarter.IsPartial);
    }
}
