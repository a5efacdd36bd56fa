using Twin.Macro.Money;

namespace Twin.Host.Money;

/// <summary>The flow matrix of a quarter as JSON.</summary>
/// <param name="Quarter">From 1.</param>
/// <param name="Sectors">Names of the columns.</param>
/// <param name="Rows">By row, then by column. Unit: T$ per quarter.</param>
/// <param name="ColumnSums">0 but for rounding.</param>
internal sealed record MacroMatrix(
    int Quarter,
    IReadOnlyList<string> Sectors,
    IReadOnlyList<MacroMatrixRow> Rows,
    IReadOnlyList<double> ColumnSums)
{
    /// <summary>Names of the sectors, in the order of <see cref="Sector"/>.</summary>
    public static readonly string[] SectorNames =
        ["households", "firms", "loop", "government", "central bank", "banks", "abroad"];

    /// <summary>The matrix of an economy's latest quarter.</summary>
    public static MacroMatrix Of(Economy economy) => new(
        economy.Quarter,
        SectorNames,
        [.. economy.Flows.Rows.Select(r => new MacroMatrixRow(r.Name, r.Amounts, r.Residual))],
        [.. Enum.GetValues<Sector>().Select(economy.Flows.ResidualOf)]);
}
