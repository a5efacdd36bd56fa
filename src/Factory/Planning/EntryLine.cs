using Twin.Macro.Growth;

namespace Twin.Factory.Planning;

/// <summary>Layout of one entry of the planner's technology in the lists.</summary>
internal static class EntryLine
{
    /// <summary>Words of one entry.</summary>
    public const int Words = 8;

    private const int KindAt = 0, RowAt = 1, ColumnAt = 2, AmountAt = 3, LeadAt = 4, WearKindAt = 5, WearAt = 6;
    private const int PlantAt = 7;

    public static PlannerEntry At(ReadOnlySpan<long> lines, int index)
    {
        var line = lines.Slice(index * Words, Words);
        var worn = BitConverter.Int64BitsToDouble(line[WearAt]);
        var wear = (WearKind)line[WearKindAt] switch
        {
            WearKind.Exponential => Wear.Exponential(worn),
            WearKind.FixedLife => Wear.FixedLife(worn),
            _ => Wear.Linear(worn),
        };
        return new PlannerEntry(
            (EntryKind)line[KindAt], (int)line[RowAt], (int)line[ColumnAt],
            BitConverter.Int64BitsToDouble(line[AmountAt]), BitConverter.Int64BitsToDouble(line[LeadAt]), wear,
            (int)line[PlantAt]);
    }

    public static void Write(Span<long> lines, int index, in PlannerEntry entry)
    {
        var line = lines.Slice(index * Words, Words);
        line[KindAt] = (long)entry.Kind;
        line[RowAt] = entry.Row;
        line[ColumnAt] = entry.Column;
        line[AmountAt] = BitConverter.DoubleToInt64Bits(entry.Amount);
        line[LeadAt] = BitConverter.DoubleToInt64Bits(entry.LeadYears);
        line[WearKindAt] = (long)entry.Wear.Kind;
        line[WearAt] = BitConverter.DoubleToInt64Bits(entry.Wear.Amount);
        line[PlantAt] = entry.Plant;
    }
}
