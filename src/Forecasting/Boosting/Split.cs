namespace Twin.Forecasting.Boosting;

/// <summary>A split of a node: rows whose bin is at most <paramref name="Bin"/> go left.</summary>
/// <param name="Column">Place among the columns of the tree; -1 where no split gains.</param>
/// <param name="Bin">Last bin of the left side.</param>
/// <param name="Gain">What it takes off the loss, to second order.</param>
internal readonly record struct Split(int Column, int Bin, double Gain)
{
    /// <summary>No split.</summary>
    public static Split None => new(-1, 0, 0);

    /// <summary>Finds the best split of a node from its histograms.</summary>
    /// <param name="histograms">Sums of slope and curvature by bin, one column after another.</param>
    /// <param name="cuts">Of each column how many cuts it has.</param>
    /// <param name="slope">Sum over the node.</param>
    /// <param name="curvature">Sum over the node.</param>
    /// <param name="options">Least weight of a side, shrinkage.</param>
    /// <remarks>Of equal gains the first column and the least bin: no chance in the choice.</remarks>
    public static Split BestOf(
        ReadOnlySpan<Sums> histograms, ReadOnlySpan<int> cuts, double slope, double curvature, BoostOptions options)
    {
        Split best = None;
        double whole = slope * slope / (curvature + options.Shrinkage);

        // A gain that rounding makes out of nothing is none.
        double least = 1e-9 * whole;
        for (int column = 0; column < cuts.Length; column++)
        {
            ReadOnlySpan<Sums> bins = histograms.Slice(column * BinnedTable.Bins, cuts[column]);
            double left = 0;
            double leftWeight = 0;
            for (int bin = 0; bin < bins.Length; bin++)
            {
                left += bins[bin].Slope;
                leftWeight += bins[bin].Curvature;
                double rightWeight = curvature - leftWeight;
                if (leftWeight < options.LeastLeafWeight || leftWeight <= 0) continue;
                if (rightWeight < options.LeastLeafWeight || rightWeight <= 0) break;
                double right = slope - left;
                double gain = (left * left / (leftWeight + options.Shrinkage))
                    + (right * right / (rightWeight + options.Shrinkage)) - whole;
                if (gain > best.Gain && gain > least) best = new Split(column, bin, gain);
            }
        }

        return best;
    }
}
