namespace Twin.Macro.Growth;

/// <summary>Outputs of the goods that feed the loop, and prices of the goods that it feeds.</summary>
/// <remarks>
/// Model: outside the loop x = M(γ)·x and p = p·M(γ) hold block by block with the loop's values given. Sources have
/// price 0, because more of them would not raise growth; drains have output 0, because they add nothing to it.
/// </remarks>
internal sealed class Periphery
{
    private readonly LoopStructure _structure;
    private readonly double[] _matrix;
    private readonly int _count;

    public Periphery(Technology technology, LoopStructure structure, double growth, Dating dating)
    {
        _structure = structure;
        _count = technology.Goods.Count;
        _matrix = technology.MatrixAt(growth, dating);

        // While a loop shrinks, a source with slower wear would hand equipment back; idle equipment just stays idle.
        for (int k = 0; k < _matrix.Length; k++) _matrix[k] = Math.Max(0, _matrix[k]);
    }

    /// <summary>Fills the outputs of the goods upstream of a loop.</summary>
    /// <returns>The first block that cannot keep pace with the loop; −1 where all can.</returns>
    public int FillOutputs(int loop, bool[] upstream, double[] outputs)
    {
        for (int b = 0; b < _structure.Blocks.Count; b++)
        {
            int[] block = _structure.Blocks[b];
            if (b == loop || !upstream[block[0]]) continue;
            if (!Fill(block, outputs, transposed: false)) return b;
        }

        return -1;
    }

    /// <summary>Fills the prices of the goods downstream of a loop; +∞ where a drain cannot keep pace.</summary>
    public void FillPrices(int loop, double[] prices)
    {
        bool[] downstream = new bool[_count];
        foreach (int good in _structure.Blocks[loop]) downstream[good] = true;
        for (int b = loop - 1; b >= 0; b--)
        {
            int[] block = _structure.Blocks[b];
            if (!Uses(block, downstream)) continue;
            foreach (int good in block) downstream[good] = true;
            if (Fill(block, prices, transposed: true)) continue;
            foreach (int good in block) prices[good] = double.PositiveInfinity;
        }
    }

    private bool Uses(int[] block, bool[] goods)
    {
        foreach (int process in block)
        {
            for (int i = 0; i < _count; i++)
            {
                if (goods[i] && _matrix[i * _count + process] > 0) return true;
            }
        }

        return false;
    }

    private bool Fill(int[] block, double[] values, bool transposed)
    {
        int n = block.Length;
        double[] own = new double[n * n], given = new double[n];
        bool[] inside = new bool[_count];
        foreach (int good in block) inside[good] = true;
        for (int r = 0; r < n; r++)
        {
            for (int k = 0; k < _count; k++)
            {
                double need = transposed ? _matrix[k * _count + block[r]] : _matrix[block[r] * _count + k];
                if (need > 0 && !inside[k]) given[r] += need * values[k];
            }

            for (int c = 0; c < n; c++)
            {
                (int row, int column) = transposed ? (block[c], block[r]) : (block[r], block[c]);
                own[r * n + c] = _matrix[row * _count + column];
            }
        }

        MMatrix factors = new(n);
        if (!factors.Factor(own, 1)) return false;
        factors.Solve(given);
        for (int r = 0; r < n; r++) values[block[r]] = given[r];
        return true;
    }
}
