namespace Twin.Macro.Growth;

/// <summary>What a production loop needs to make itself: goods, current inputs and equipment.</summary>
/// <remarks>
/// Process j makes good j and nothing else. Entries are sparse; a pair without an entry is zero. An instance is
/// immutable and may be shared between threads. Source: W. Leontief, "The dynamic inverse", 1970; the symbols A, B,
/// D, L and T are listed in docs/model.md.
/// </remarks>
public sealed class Technology
{
    /// <summary>Most goods of one technology: a dense factorisation of these still takes under a second.</summary>
    public const int MaxGoods = 1000;

    private readonly string[] _goods;
    private readonly CurrentInput[] _inputs;
    private readonly Equipment[] _equipment;

    /// <summary>Checks and keeps the goods and their entries.</summary>
    /// <param name="goods">Names, unique and not empty; their order is the index of the entries.</param>
    /// <param name="inputs">Entries of A.</param>
    /// <param name="equipment">Entries of B.</param>
    /// <exception cref="ArgumentException">A name is empty or repeated, or there are too many or no goods.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index, amount or lead is out of range.</exception>
    public Technology(
        IReadOnlyList<string> goods, IReadOnlyList<CurrentInput> inputs, IReadOnlyList<Equipment> equipment)
    {
        ArgumentNullException.ThrowIfNull(goods);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(equipment);
        _goods = [.. goods];
        _inputs = [.. inputs];
        _equipment = [.. equipment];
        CheckNames();
        foreach (CurrentInput entry in _inputs) Check(entry.Input, entry.Process, entry.Amount, entry.LeadYears, "A");
        foreach (Equipment entry in _equipment)
            Check(entry.Good, entry.Process, entry.StockYears, entry.BuildYears, "B");
    }

    /// <summary>Names of the goods, in the order of their index.</summary>
    public IReadOnlyList<string> Goods => _goods;

    /// <summary>Entries of the matrix A.</summary>
    public IReadOnlyList<CurrentInput> Inputs => _inputs;

    /// <summary>Entries of the matrix B.</summary>
    public IReadOnlyList<Equipment> Equipment => _equipment;

    /// <summary>The index of a good.</summary>
    /// <param name="good">Name of the good.</param>
    /// <returns>Its index, or −1 where no good has that name.</returns>
    public int IndexOf(string good) => Array.IndexOf(_goods, good);

    /// <summary>M(γ), the needs of every good per unit of output of every good on a path that grows by γ.</summary>
    /// <param name="growth">γ per step, or g per year in continuous time.</param>
    /// <param name="dating">The convention of time.</param>
    /// <returns>n × n numbers by rows: element i·n + j is the need of good i per unit of good j.</returns>
    public double[] MatrixAt(double growth, Dating dating)
    {
        int[] all = new int[_goods.Length];
        for (int i = 0; i < all.Length; i++) all[i] = i;
        return new GrowthMatrix(this, all, dating).At(growth);
    }

    private void CheckNames()
    {
        if (_goods.Length is 0 or > MaxGoods)
            throw new ArgumentException($"expected 1 to {MaxGoods} goods, got {_goods.Length}");
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string good in _goods)
        {
            if (string.IsNullOrEmpty(good)) throw new ArgumentException("a good has no name");
            if (!seen.Add(good)) throw new ArgumentException($"two goods are named {good}");
        }
    }

    private void Check(int row, int column, double amount, double lead, string matrix)
    {
        if (row < 0 || row >= _goods.Length || column < 0 || column >= _goods.Length)
            throw new ArgumentOutOfRangeException(matrix, $"entry [{row},{column}] names a good that is not there");
        string where = $"entry [{_goods[row]},{_goods[column]}]";
        if (!(amount >= 0) || !double.IsFinite(amount))
            throw new ArgumentOutOfRangeException(matrix, amount, $"{where}: expected a finite amount, at least 0");
        if (!(lead >= 0) || !double.IsFinite(lead))
            throw new ArgumentOutOfRangeException(matrix, lead, $"{where}: expected a finite lead, at least 0 years");
    }
}
