namespace Twin.Macro.Growth;

/// <summary>M(γ) of a block of goods, compiled so that each distinct lead and wear is evaluated once per γ.</summary>
/// <remarks>
/// Model: M[i,j] = Σ A·f(L + buffer) + Σ r·(B/h)·f(T), f the growth over a lead (see <see cref="Dating"/>) and r the
/// replacement (see <see cref="Wear"/>). Entries are summed in the order of the block, then by amount and lead, so
/// the order of the file changes no bit. Not thread-safe.
/// </remarks>
internal sealed class GrowthMatrix
{
    private readonly Dating _dating;
    private readonly List<Term> _terms = [];
    private readonly List<double> _leads = [];
    private readonly List<Replacement> _wears = [];
    private readonly Dictionary<double, int> _leadIndex = [];
    private readonly Dictionary<Replacement, int> _wearIndex = [];
    private readonly double[] _factors;
    private readonly double[] _rates;

    public GrowthMatrix(Technology technology, ReadOnlySpan<int> block, Dating dating)
    {
        _dating = dating;
        Size = block.Length;
        int[] position = new int[technology.Goods.Count];
        Array.Fill(position, -1);
        for (int i = 0; i < block.Length; i++) position[block[i]] = i;
        double perStep = dating.IsContinuous ? 1 : dating.StepYears;
        foreach (CurrentInput entry in technology.Inputs)
        {
            double lead = dating.Lead(entry.LeadYears) + dating.BufferSteps;
            AddTerm(position[entry.Input], position[entry.Process], entry.Amount, LeadIndex(lead), -1);
        }

        foreach (Equipment entry in technology.Equipment)
        {
            int wear = WearIndex(new Replacement(entry.Wear, dating));
            int lead = LeadIndex(dating.Lead(entry.BuildYears));
            AddTerm(position[entry.Good], position[entry.Process], entry.StockYears / perStep, lead, wear);
        }

        _terms.Sort(CompareTerms);
        _factors = new double[_leads.Count];
        _rates = new double[_wears.Count];
    }

    /// <summary>Goods in the block.</summary>
    public int Size { get; }

    /// <summary>Whether no entry depends on γ, so that nothing limits growth.</summary>
    public bool IsTimeless => _terms.TrueForAll(term => term.Wear < 0 && _leads[term.Lead] == 0);

    /// <summary>The least γ at which no entry is negative.</summary>
    public double LeastGrowth
    {
        get
        {
            double least = _dating.IsContinuous ? double.NegativeInfinity : -1;
            foreach (Term term in _terms)
            {
                if (term.Wear >= 0) least = Math.Max(least, _wears[term.Wear].LeastGrowth);
            }

            return least;
        }
    }

    public double[] At(double growth)
    {
        double[] matrix = new double[Size * Size];
        Evaluate(growth, matrix, []);
        return matrix;
    }

    /// <summary>Fills M(γ) and, unless its span is empty, dM/dγ; both by rows.</summary>
    public void Evaluate(double growth, Span<double> matrix, Span<double> slope)
    {
        matrix.Clear();
        slope.Clear();
        for (int k = 0; k < _factors.Length; k++) _factors[k] = _dating.Factor(growth, _leads[k]);
        for (int k = 0; k < _rates.Length; k++) _rates[k] = _wears[k].Rate(growth);
        foreach (Term term in _terms)
        {
            int at = term.Row * Size + term.Column;
            double scaled = term.Amount * _factors[term.Lead];
            double rate = term.Wear < 0 ? 1 : _rates[term.Wear];
            matrix[at] += scaled * rate;
            if (slope.IsEmpty) continue;
            double rateSlope = term.Wear < 0 ? 0 : _wears[term.Wear].Slope(growth);
            slope[at] += scaled * (rateSlope + rate * _dating.LogSlope(growth, _leads[term.Lead]));
        }
    }

    private void AddTerm(int row, int column, double amount, int lead, int wear)
    {
        if (row >= 0 && column >= 0 && amount > 0) _terms.Add(new Term(row, column, amount, lead, wear));
    }

    private int LeadIndex(double lead)
    {
        if (_leadIndex.TryGetValue(lead, out int at)) return at;
        _leadIndex[lead] = _leads.Count;
        _leads.Add(lead);
        return _leads.Count - 1;
    }

    private int WearIndex(Replacement wear)
    {
        if (_wearIndex.TryGetValue(wear, out int at)) return at;
        _wearIndex[wear] = _wears.Count;
        _wears.Add(wear);
        return _wears.Count - 1;
    }

    private int CompareTerms(Term a, Term b)
    {
        int order = a.Row != b.Row ? a.Row.CompareTo(b.Row) : a.Column.CompareTo(b.Column);
        if (order == 0) order = a.Amount.CompareTo(b.Amount);
        if (order == 0) order = _leads[a.Lead].CompareTo(_leads[b.Lead]);
        if (order == 0 && a.Wear >= 0 && b.Wear >= 0) order = _wears[a.Wear].Value.CompareTo(_wears[b.Wear].Value);
        return order != 0 ? order : a.Wear.CompareTo(b.Wear);
    }

    private readonly record struct Term(int Row, int Column, double Amount, int Lead, int Wear);
}
