using Twin.Macro.Growth;

namespace Twin.Macro.Closure;

/// <summary>Solves with I − M for a matrix of needs M: what must be made, and what is embodied.</summary>
/// <remarks>
/// (I − M)⁻¹ = I + M + M² + … exists and has no negative entry just when ρ(M) &lt; 1 (Hawkins and Simon 1949). It is
/// never formed: two triangular factors answer each question by substitution, adding only numbers that are not below 0.
/// Immutable; may be shared between threads.
/// Source: W. Leontief, "Input-output economics", Oxford 1966; D. Hawkins and H. Simon, Econometrica 17(3–4), 1949.
/// </remarks>
public sealed class LeontiefInverse
{
    private readonly MMatrix _columns;
    private readonly MMatrix _rows;

    private LeontiefInverse(int goods, MMatrix columns, MMatrix rows)
    {
        Goods = goods;
        _columns = columns;
        _rows = rows;
    }

    /// <summary>Number of goods.</summary>
    public int Goods { get; }

    /// <summary>Factors I − M.</summary>
    /// <param name="matrix">
    /// M by rows, n × n: element i·n + j is the need of good i per unit of good j. Range: finite, at least 0.
    /// </param>
    /// <returns>The factors; null where ρ(M) ≥ 1, so that no finite amount would do.</returns>
    /// <exception cref="ArgumentException">The number of elements is no square.</exception>
    public static LeontiefInverse? TryOf(ReadOnlySpan<double> matrix)
    {
        int goods = (int)Math.Round(Math.Sqrt(matrix.Length));
        if (goods * goods != matrix.Length) throw new ArgumentException("expected n × n elements", nameof(matrix));
        MMatrix columns = new(goods), rows = new(goods);
        double[] transposed = new double[matrix.Length];
        for (int i = 0; i < goods; i++)
        {
            for (int j = 0; j < goods; j++) transposed[j * goods + i] = matrix[i * goods + j];
        }

        bool isProductive = columns.Factor(matrix, 1) && rows.Factor(transposed, 1);
        return isProductive ? new LeontiefInverse(goods, columns, rows) : null;
    }

    /// <summary>Gross output x = (I − M)⁻¹·f that delivers a bundle f.</summary>
    /// <param name="bundle">f by good. Range: at least 0.</param>
    /// <returns>x by good, in the same units.</returns>
    public double[] GrossOutput(ReadOnlySpan<double> bundle) => Solved(_columns, bundle);

    /// <summary>Content ε = e·(I − M)⁻¹ of each good: what goes directly into it and into all it needs.</summary>
    /// <param name="direct">e: what goes directly into one unit of each good. Range: at least 0.</param>
    /// <returns>ε per unit of each good, in the unit of e. For every bundle f: e·x = ε·f.</returns>
    public double[] Content(ReadOnlySpan<double> direct) => Solved(_rows, direct);

    private double[] Solved(MMatrix factors, ReadOnlySpan<double> right)
    {
        if (right.Length != Goods) throw new ArgumentException($"expected {Goods} goods, got {right.Length}");
        double[] solution = right.ToArray();
        factors.Solve(solution);
        return solution;
    }
}
