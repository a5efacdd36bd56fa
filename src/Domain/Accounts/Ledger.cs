namespace Twin.Domain.Accounts;

/// <summary>Every balance of a world, and the only way to change one.</summary>
/// <remarks>
/// Postings are counts of quanta in 64 bits, balances in 128; both are checked. At every posting three things are
/// proved before a balance moves: Σ by good = 0 over accounts and contras, mass in = mass out, energy in = energy
/// out, each exactly. Mass and energy are closed by one declared residual line per process that is never negative.
/// Shape: accounts and goods are fixed once the first posting is booked; a posting of n lines costs O(n).
/// </remarks>
public sealed partial class Ledger
{
    private readonly LedgerGood[] _goods;
    private readonly List<AccountHead> _accounts = [];
    private readonly int _processes;
    private readonly List<PostingLine> _scratch = [];
    private readonly Int128[] _sumByGood;
    private Int128[] _balances = [];
    private IPostingObserver? _follower;

    /// <summary>Makes a ledger without accounts but the contras.</summary>
    /// <param name="goods">The goods; an account names one by its index here.</param>
    /// <param name="processes">How many processes have contra accounts. Range: [0, 10^6].</param>
    public Ledger(IReadOnlyList<LedgerGood> goods, int processes)
    {
        _goods = [.. goods];
        _processes = processes;
        _sumByGood = new Int128[_goods.Length];
        for (var process = 0; process < processes; process++)
        {
            for (var good = 0; good < _goods.Length; good++)
            {
                _accounts.Add(new AccountHead($"contra/{process}", good, AccountKind.Contra));
            }
        }

        _balances = new Int128[_accounts.Count];
    }

    /// <summary>Postings booked so far.</summary>
    public long Postings { get; private set; }

    /// <summary>Largest imbalance that any posting showed; a run that goes on has 0.</summary>
    public Int128 MaxImbalance { get; private set; }

    /// <summary>The goods.</summary>
    public IReadOnlyList<LedgerGood> Goods => _goods;

    /// <summary>How many accounts there are, contras included.</summary>
    public int AccountCount => _accounts.Count;

    /// <summary>Sees every posting; null when nobody looks.</summary>
    public IPostingObserver? Observer { get; set; }

    /// <summary>Lets one more see every posting, beside <see cref="Observer"/> and after it.</summary>
    /// <param name="follower">Sees every posting from now on.</param>
    /// <exception cref="InvariantException">Somebody follows already.</exception>
    public void Follow(IPostingObserver follower)
    {
        Invariant.That(_follower is null, "one follower sees the postings of a ledger");
        _follower = follower;
    }

    /// <summary>Lets the one who follows no longer see postings.</summary>
    public void Unfollow() => _follower = null;

    /// <summary>Opens an account.</summary>
    /// <param name="holder">Whose it is, for messages.</param>
    /// <param name="good">Index of its good.</param>
    /// <param name="kind">Whether it may go below zero.</param>
    /// <param name="opening">Opening balance, what the world starts with. Unit: quanta. Range: [0, 2^63).</param>
    /// <returns>The account's index, for life.</returns>
    public int Open(string holder, int good, AccountKind kind, long opening = 0)
    {
        Invariant.That(Postings == 0, "accounts are opened before the first posting");
        Invariant.That(kind != AccountKind.Contra, "contra accounts come with the processes");
        Invariant.That(opening >= 0, "an opening balance is not negative");
        _accounts.Add(new AccountHead(holder, good, kind));
        Array.Resize(ref _balances, _accounts.Count);
        _balances[^1] = opening;
        return _accounts.Count - 1;
    }

    /// <summary>The balance of an account.</summary>
    /// <param name="account">Index of the account.</param>
    /// <returns>Unit: quanta of its good.</returns>
    public Int128 Balance(int account) => _balances[account];

    /// <summary>The good of an account.</summary>
    /// <param name="account">Index of the account.</param>
    public int GoodOf(int account) => _accounts[account].Good;

    /// <summary>What kind of account it is.</summary>
    /// <param name="account">Index of the account.</param>
    public AccountKind KindOf(int account) => _accounts[account].Kind;

    /// <summary>Name of an account, <c>holder/good</c>.</summary>
    /// <param name="account">Index of the account.</param>
    public string NameOf(int account) => $"{_accounts[account].Holder}/{_goods[_accounts[account].Good].Id}";

    /// <summary>Books every posting of a buffer and empties it.</summary>
    /// <param name="buffer">The postings of one mail.</param>
    /// <exception cref="InvariantException">
    /// A posting is out of balance, overdraws an account, overflows one, or leaves a negative residual. A bug: what
    /// was booked of the buffer before it stays, and the shard stops.
    /// </exception>
    public void Commit(PostingBuffer buffer)
    {
        Invariant.That(!buffer.IsOpen, "a transformation was left open");
        var lines = buffer.Lines;
        foreach (var head in buffer.Heads)
        {
            var body = Balanced(head, lines.Slice(head.Start, head.Count));
            Book(body);
            Postings++;
            var posting = new Posting(head.Kind, head.Process, body);
            Observer?.On(posting);
            _follower?.On(posting);
        }

        buffer.Clear();
    }

    /// <summary>Closes a posting and proves that it is in balance.</summary>
    private ReadOnlySpan<PostingLine> Balanced(in PostingHead head, ReadOnlySpan<PostingLine> written)
    {
        try
        {
            var lines = head.Kind == PostingKind.Transformation ? CloseTransformation(head, written) : written;
            Prove(head, lines);
            return lines;
        }
        catch (OverflowException)
        {
            throw new InvariantException($"posting {Postings} at {NameOf(written[0].Account)} overflows 128 bits");
        }
    }

    /// <summary>Adds residual and contra lines to what the process wrote.</summary>
    private ReadOnlySpan<PostingLine> CloseTransformation(PostingHead head, ReadOnlySpan<PostingLine> written)
    {
        Int128 mass = 0, energy = 0;
        _scratch.Clear();
        foreach (var line in written)
        {
            ref readonly var good = ref _goods[_accounts[line.Account].Good];
            mass -= line.Quanta * good.MassMg;
            energy -= line.Quanta * good.EnergyJ;
            _scratch.Add(line);
        }

        AddResidual(head, head.MassResidual, mass, "mass");
        AddResidual(head, head.EnergyResidual, energy, "energy");
        var real = _scratch.Count;
        for (var i = 0; i < real; i++)
        {
            var contra = (head.Process * _goods.Length) + _accounts[_scratch[i].Account].Good;
            _scratch.Add(new PostingLine(contra, -_scratch[i].Quanta));
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_scratch);
    }

    private void AddResidual(PostingHead head, int account, Int128 remainder, string what)
    {
        if (remainder == 0) return;
        if (remainder < 0 || account < 0)
        {
            throw new InvariantException(
                $"process {head.Process} makes {what} from nothing or leaves it nowhere: remainder {remainder}");
        }

        _scratch.Add(new PostingLine(account, remainder));
    }

    private void Prove(in PostingHead head, ReadOnlySpan<PostingLine> lines)
    {
        Int128 mass = 0, energy = 0;
        foreach (var line in lines) _sumByGood[_accounts[line.Account].Good] += line.Quanta;
        foreach (var line in lines)
        {
            var account = _accounts[line.Account];
            var leak = _sumByGood[account.Good];
            if (leak != 0) throw Unbalanced(head, lines, leak, $"quanta of {_goods[account.Good].Id}");
            if (account.Kind == AccountKind.Contra) continue;
            mass += line.Quanta * _goods[account.Good].MassMg;
            energy += line.Quanta * _goods[account.Good].EnergyJ;
        }

        if (mass != 0) throw Unbalanced(head, lines, mass, "mg");
        if (energy != 0) throw Unbalanced(head, lines, energy, "J");
    }

    private InvariantException Unbalanced(
        in PostingHead head, ReadOnlySpan<PostingLine> lines, Int128 leak, string unit)
    {
        Array.Clear(_sumByGood);
        MaxImbalance = Int128.Max(MaxImbalance, Int128.Abs(leak));
        var first = lines.Length > 0 ? NameOf(lines[0].Account) : "no account";
        return new InvariantException(
            $"posting {Postings} ({head.Kind} at {first}) is out of balance by {leak} {unit}");
    }

    private void Book(ReadOnlySpan<PostingLine> lines)
    {
        foreach (var line in lines)
        {
            try
            {
                _balances[line.Account] = checked(_balances[line.Account] + line.Quanta);
            }
            catch (OverflowException)
            {
                throw new InvariantException($"account {NameOf(line.Account)} overflows 128 bits");
            }
        }

        foreach (var line in lines)
        {
            if (_balances[line.Account] < 0 && _accounts[line.Account].Kind == AccountKind.Holding)
            {
                throw new InvariantException(
                    $"account {NameOf(line.Account)} is overdrawn to {_balances[line.Account]}");
            }
        }
    }

    private readonly record struct AccountHead(string Holder, int Good, AccountKind Kind);
}
