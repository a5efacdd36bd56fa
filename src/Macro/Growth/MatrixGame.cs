using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>The value of a two-person zero-sum game given by its matrix, with both optimal mixes.</summary>
/// <remarks>
/// Model: v = max over x of min over i of (G·x)ᵢ, x on the simplex, solved as the linear program max Σy, Gᵀ'·y ≤ 1
/// after a shift that makes every entry at least 1; its dual is the other player's mix. The simplex method starts from
/// the slack basis and takes Bland's rule, which cannot cycle. Source: G. Dantzig, "A proof of the equivalence of the
/// programming problem and the game problem", 1951; R. Bland, Math. Oper. Res. 2(2), 1977.
/// </remarks>
internal sealed class MatrixGame
{
    /// <summary>Pivots of smaller size are rounding, not structure; every entry is at least 1 at the start.</summary>
    private const double LeastPivot = 1e-11;

    private readonly int _rows;
    private readonly int _columns;
    private readonly int _width;
    private readonly double[] _table;
    private readonly int[] _basis;

    /// <summary>Solves the game.</summary>
    /// <param name="payoff">Rows × columns numbers by rows; the column player maximises.</param>
    /// <param name="rows">Choices of the minimising player: goods.</param>
    /// <param name="columns">Choices of the maximising player: processes.</param>
    public MatrixGame(ReadOnlySpan<double> payoff, int rows, int columns)
    {
        _rows = rows;
        _columns = columns;
        _width = rows + columns + 1;
        _table = new double[(columns + 1) * _width];
        _basis = new int[columns];
        double least = double.PositiveInfinity;
        foreach (double entry in payoff) least = Math.Min(least, entry);
        double shift = 1 - least;
        Fill(payoff, shift);
        while (Entering() is int column and >= 0) Pivot(Leaving(column), column);
        Read(shift);
    }

    /// <summary>The value for the maximising player.</summary>
    public double Value { get; private set; }

    /// <summary>The maximising player's mix: intensities of the processes, with sum 1.</summary>
    public double[] ColumnMix { get; private set; } = [];

    /// <summary>The minimising player's mix: prices of the goods, with sum 1.</summary>
    public double[] RowMix { get; private set; } = [];

    /// <summary>One constraint for each process j: Σᵢ G'[i,j]·yᵢ + slackⱼ = 1; last row: the negative of Σy.</summary>
    private void Fill(ReadOnlySpan<double> payoff, double shift)
    {
        for (int j = 0; j < _columns; j++)
        {
            for (int i = 0; i < _rows; i++) _table[j * _width + i] = payoff[i * _columns + j] + shift;
            _table[j * _width + _rows + j] = 1;
            _table[j * _width + _width - 1] = 1;
            _basis[j] = _rows + j;
        }

        for (int i = 0; i < _rows; i++) _table[_columns * _width + i] = -1;
    }

    private int Entering()
    {
        for (int k = 0; k < _width - 1; k++)
        {
            if (_table[_columns * _width + k] < -LeastPivot) return k;
        }

        return -1;
    }

    private int Leaving(int column)
    {
        int best = -1;
        double least = double.PositiveInfinity;
        for (int r = 0; r < _columns; r++)
        {
            double pivot = _table[r * _width + column];
            if (!(pivot > LeastPivot)) continue;
            double ratio = _table[r * _width + _width - 1] / pivot;
            if (ratio > least || (ratio == least && _basis[r] > _basis[best])) continue;
            (best, least) = (r, ratio);
        }

        Invariant.That(best >= 0, "a game with positive entries has a bounded program");
        return best;
    }

    private void Pivot(int row, int column)
    {
        Span<double> lead = _table.AsSpan(row * _width, _width);
        double pivot = lead[column];
        for (int k = 0; k < _width; k++) lead[k] /= pivot;
        for (int r = 0; r <= _columns; r++)
        {
            double multiple = _table[r * _width + column];
            if (r == row || multiple == 0) continue;
            for (int k = 0; k < _width; k++) _table[r * _width + k] -= multiple * lead[k];
            _table[r * _width + column] = 0;
        }

        _basis[row] = column;
    }

    private void Read(double shift)
    {
        double sum = _table[_columns * _width + _width - 1];
        Value = 1 / sum - shift;
        RowMix = new double[_rows];
        ColumnMix = new double[_columns];
        for (int r = 0; r < _columns; r++)
        {
            if (_basis[r] < _rows) RowMix[_basis[r]] = _table[r * _width + _width - 1] / sum;
        }

        for (int j = 0; j < _columns; j++)
            ColumnMix[j] = Math.Max(0, _table[_columns * _width + _rows + j] / sum);
    }
}
