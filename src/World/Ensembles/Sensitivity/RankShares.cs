namespace Twin.World.Ensembles.Sensitivity;

/// <summary>Places of values among each other.</summary>
internal static class RankShares
{
    /// <summary>The share of the sample at which each value lies: (rank − ½)/n, ties at their mean.</summary>
    /// <param name="values">The sample.</param>
    /// <returns>Range: (0, 1).</returns>
    public static double[] Of(IReadOnlyList<double> values)
    {
        var order = Enumerable.Range(0, values.Count).OrderBy(i => values[i]).ThenBy(i => i).ToArray();
        var shares = new double[values.Count];
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && values[order[to]].Equals(values[order[from]])) to++;
            for (var i = from; i < to; i++) shares[order[i]] = (from + to) / 2.0 / order.Length;
            from = to;
        }

        return shares;
    }
}
