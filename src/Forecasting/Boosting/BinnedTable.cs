namespace Twin.Forecasting.Boosting;

/// <summary>Features as bin numbers: one byte a value, so that a histogram is built in one pass.</summary>
internal sealed class BinnedTable
{
    /// <summary>Bins of a column: what a byte tells apart.</summary>
    public const int Bins = 256;

    // Quantiles of so many rows place the cuts; sorting all would take longer than growing a tree.
    private const int MostSampled = 50_000;

    private readonly float[][] _cuts;

    private BinnedTable(float[][] cuts, byte[] values, int rows)
    {
        _cuts = cuts;
        Values = values;
        Rows = rows;
    }

    /// <summary>Bin numbers, row after row.</summary>
    public byte[] Values { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Number of columns.</summary>
    public int Columns => _cuts.Length;

    /// <summary>Places cuts so that bins hold about as many rows each, and bins a table by them.</summary>
    public static BinnedTable Of(FeatureTable table)
    {
        float[][] cuts = new float[table.Columns.Count][];
        for (int column = 0; column < cuts.Length; column++) cuts[column] = CutsOf(table, column);
        byte[] values = new byte[table.Rows * cuts.Length];
        for (int row = 0; row < table.Rows; row++)
        {
            ReadOnlySpan<float> features = table[row];
            Span<byte> bins = values.AsSpan(row * cuts.Length, cuts.Length);
            for (int column = 0; column < cuts.Length; column++) bins[column] = BinOf(cuts[column], features[column]);
        }

        return new BinnedTable(cuts, values, table.Rows);
    }

    /// <summary>Number of cuts of a column: splits it can have.</summary>
    public int CutsOf(int column) => _cuts[column].Length;

    /// <summary>The value up to which a row goes left when a column is split after a bin.</summary>
    public float Threshold(int column, int bin) => _cuts[column][bin];

    // The number of cuts below the value, so that bin ≤ b exactly where value ≤ cut b; NaN lies above all.
    private static byte BinOf(float[] cuts, float value)
    {
        if (float.IsNaN(value)) return (byte)cuts.Length;
        int low = 0;
        int high = cuts.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (value <= cuts[middle]) high = middle;
            else low = middle + 1;
        }

        return (byte)low;
    }

    private static float[] CutsOf(FeatureTable table, int column)
    {
        int step = ((table.Rows - 1) / MostSampled) + 1;
        float[] sample = new float[((table.Rows - 1) / step) + 1];
        int count = 0;
        for (int row = 0; row < table.Rows; row += step)
        {
            float value = table[row][column];
            if (!float.IsNaN(value)) sample[count++] = value;
        }

        Span<float> sorted = sample.AsSpan(0, count);
        sorted.Sort();
        List<float> cuts = [];
        int distinct = 0;
        for (int i = 1; i < count; i++) distinct += sorted[i] > sorted[i - 1] ? 1 : 0;
        if (distinct < Bins) AddEveryCut(sorted, cuts);
        else AddQuantileCuts(sorted, cuts);

        // Everything known goes left of the last cut, everything not known right.
        if (count < sample.Length && count > 0 && cuts.Count < Bins - 1) cuts.Add(sorted[^1]);
        return [.. cuts];
    }

    private static void AddEveryCut(ReadOnlySpan<float> sorted, List<float> cuts)
    {
        for (int i = 1; i < sorted.Length; i++)
            if (sorted[i] > sorted[i - 1]) cuts.Add(Between(sorted[i - 1], sorted[i]));
    }

    private static void AddQuantileCuts(ReadOnlySpan<float> sorted, List<float> cuts)
    {
        for (int bin = 1; bin < Bins; bin++)
        {
            int place = (int)((long)bin * sorted.Length / Bins);
            if (sorted[place] <= sorted[place - 1]) continue;
            cuts.Add(Between(sorted[place - 1], sorted[place]));
        }
    }

    private static float Between(float low, float high)
    {
        float middle = low + ((high - low) / 2);
        return middle < high ? middle : low;
    }
}
