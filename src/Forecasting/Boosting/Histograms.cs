using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Twin.Forecasting.Boosting;

/// <summary>Sums of slope and curvature by column and bin: built in one pass over a node's rows.</summary>
internal static class Histograms
{
    /// <summary>Builds the histograms of a node.</summary>
    /// <param name="table">The bins.</param>
    /// <param name="columns">Columns of the tree.</param>
    /// <param name="rows">Rows of the node.</param>
    /// <param name="derivatives">Of every row of the table.</param>
    /// <param name="into">Cleared and filled; one run of bins a column.</param>
    /// <remarks>The hot loop of training: both sums move as one vector, and bounds are checked by no one but the
    /// lengths that made the arrays.</remarks>
    public static void Build(
        BinnedTable table, ReadOnlySpan<int> columns, ReadOnlySpan<int> rows, Sums[] derivatives, Span<Sums> into)
    {
        into.Clear();
        ref Vector128<double> sums = ref Unsafe.As<Sums, Vector128<double>>(ref MemoryMarshal.GetReference(into));
        ref Vector128<double> source =
            ref Unsafe.As<Sums, Vector128<double>>(ref MemoryMarshal.GetArrayDataReference(derivatives));
        ref byte bins = ref MemoryMarshal.GetArrayDataReference(table.Values);
        ref int column = ref MemoryMarshal.GetReference(columns);
        int count = columns.Length;
        int stride = table.Columns;
        unchecked
        {
            foreach (int row in rows)
            {
                Vector128<double> add = Unsafe.Add(ref source, row);
                ref byte first = ref Unsafe.Add(ref bins, row * stride);
                for (int c = 0; c < count; c++)
                {
                    ref Vector128<double> cell = ref Unsafe.Add(
                        ref sums, (c * BinnedTable.Bins) + Unsafe.Add(ref first, Unsafe.Add(ref column, c)));
                    cell += add;
                }
            }
        }
    }

    /// <summary>Turns a parent's histograms into those of the child that was not built.</summary>
    /// <param name="parent">Of both children; becomes that of the other.</param>
    /// <param name="child">Of one.</param>
    /// <remarks>A run of 256 bins is a multiple of any vector's length: nothing is left over.</remarks>
    public static void Subtract(Span<Sums> parent, ReadOnlySpan<Sums> child)
    {
        Span<Vector<double>> from = MemoryMarshal.Cast<Sums, Vector<double>>(parent);
        ReadOnlySpan<Vector<double>> less = MemoryMarshal.Cast<Sums, Vector<double>>(child);
        for (int i = 0; i < from.Length; i++) from[i] -= less[i];
    }
}
