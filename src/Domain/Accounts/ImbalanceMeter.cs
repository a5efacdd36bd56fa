namespace Twin.Domain.Accounts;

/// <summary>Measures, from the postings alone, how far from balance they ever were.</summary>
/// <remarks>
/// A second witness beside the ledger's own proof: it keeps no balances and trusts no residual. A good run ends
/// with <see cref="Max"/> = 0.
/// </remarks>
/// <param name="ledger">The ledger whose accounts and goods the postings name.</param>
public sealed class ImbalanceMeter(Ledger ledger) : IPostingObserver
{
    private readonly Dictionary<int, Int128> _byGood = [];

    /// <summary>
    /// Largest of |Σ by good| (quanta), |mass in − out| (mg) and |energy in − out| (J) over all postings seen.
    /// </summary>
    public Int128 Max { get; private set; }

    /// <summary>Postings seen.</summary>
    public long Postings { get; private set; }

    /// <inheritdoc/>
    public void On(in Posting posting)
    {
        Int128 mass = 0, energy = 0;
        _byGood.Clear();
        foreach (var line in posting.Lines)
        {
            var good = ledger.GoodOf(line.Account);
            _byGood[good] = _byGood.GetValueOrDefault(good) + line.Quanta;
            if (ledger.KindOf(line.Account) == AccountKind.Contra) continue;
            mass += line.Quanta * ledger.Goods[good].MassMg;
            energy += line.Quanta * ledger.Goods[good].EnergyJ;
        }

        Postings++;
        Max = Int128.Max(Max, Int128.Max(Int128.Abs(mass), Int128.Abs(energy)));
        foreach (var sum in _byGood.Values) Max = Int128.Max(Max, Int128.Abs(sum));
    }
}
