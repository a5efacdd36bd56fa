using Twin.Actors;
using Twin.Domain.Accounts;
using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>Follows the postings of a run and carries along what was bought for every lot.</summary>
/// <remarks>
/// Model: what leaves an account takes its part of the account's content along, pro rata by quantity; what a process
/// takes goes whole into its main output (by-products carry nothing, as in the matrices); what is bought brings its
/// value, mass, energy and hours; opening stocks hold what the matrices say. What is delivered as equipment is gross
/// investment, and its content by its value is what the loop did not make itself.
/// It reads and never steers: nothing of it reaches the state of the shard.
/// Shape: a posting costs some tens of nanoseconds and allocates nothing.
/// </remarks>
internal sealed class FlowBook : IPostingObserver
{
    private readonly Shard _shard;
    private readonly Ledger _ledger;
    private readonly FlowAccounts _accounts;
    private readonly FlowGoods _goods;
    private readonly ClosureReport _theory;
    private readonly FlowWindow _window;
    private readonly EnergyWeeks _weeks = new();
    private readonly double[] _contents;
    private readonly double[] _pending;
    private readonly double[] _lastMade;
    private readonly double[] _lastUsed;
    private readonly double[] _worked;
    private readonly bool _isOpen;

    /// <summary>Opens the book of a world at time zero.</summary>
    /// <param name="world">The world.</param>
    public FlowBook(AssembledWorld world)
    {
        var contents = world.Closure.Contents;
        _isOpen = contents is not null && (contents.IsOpen || Buys(world.Record, contents.Needs)
            || world.Record.Economy is { Coupling: EconomyCoupling.Full });
        (_shard, _ledger, _theory) = (world.Shard, world.Ledger, world.Closure.Report);
        _accounts = new FlowAccounts(world);
        _goods = new FlowGoods(world.Goods, contents);
        _window = new FlowWindow(_accounts.Layers);
        _contents = new double[_isOpen ? _accounts.Roles.Length * ContentRow.Count : 0];
        _pending = new double[_isOpen ? _accounts.First / world.Ledger.Goods.Count * ContentRow.Count : 0];
        (_lastMade, _lastUsed) = (new double[world.Ledger.Goods.Count], new double[world.Ledger.Goods.Count]);
        _worked = new double[_accounts.Roles.Length];
        Open();
    }

    /// <summary>Whether weeks and months are to be told to it: for what comes from outside, or energy.</summary>
    public bool IsNeeded => _isOpen || Array.Exists(_goods.IsEnergy, isEnergy => isEnergy);

    /// <summary>Whether postings are to be told to it: also for what work takes.</summary>
    public bool IsToFollow => IsNeeded || Array.Exists(_accounts.IsAtWork, isAtWork => isAtWork);

    /// <summary>What work that was finished has taken from an account of inputs in work, since the run began; what
    /// perished before work is none of it.</summary>
    /// <param name="account">The account, as the ledger numbers it.</param>
    /// <returns>Unit: quanta; 0 for an account that holds no inputs in work.</returns>
    public double Worked(int account) => _worked[account - _accounts.First];

    /// <summary>Everything it holds, for a snapshot.</summary>
    public IReadOnlyList<double[]> State =>
        [_contents, _pending, _lastMade, _lastUsed, _worked, .. _window.State, .. _weeks.State];

    /// <summary>Goes on from another book of the same accounts.</summary>
    /// <param name="other">The other book; only read.</param>
    /// <returns>Whether it has the same accounts.</returns>
    public bool Follow(FlowBook other)
    {
        var (own, others) = (State, other.State);
        if (own.Count != others.Count || own.Zip(others).Any(pair => pair.First.Length != pair.Second.Length))
            return false;
        foreach (var (to, from) in own.Zip(others)) from.CopyTo(to, 0);
        return true;
    }

    /// <summary>Gives every account the content that the matrices say, at its present balance.</summary>
    public void Open()
    {
        Array.Fill(_lastMade, double.NegativeInfinity);
        Array.Fill(_lastUsed, double.NegativeInfinity);
        if (!_isOpen) return;
        for (var i = 0; i < _accounts.Roles.Length; i++)
        {
            if (_accounts.Roles[i] == AccountRole.Outside) continue;
            var quanta = (double)_ledger.Balance(_accounts.First + i);
            for (var row = 0; row < ContentRow.Count; row++)
            {
                var perQuantum = _goods.Made[(_accounts.GoodOf[i] * ContentRow.Count) + row];
                _contents[(i * ContentRow.Count) + row] = quanta * perQuantum;
            }
        }
    }

    /// <summary>Closure of the year before now.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public ClosureReport Closure(long nowMicros)
    {
        if (!_isOpen) return _theory;
        var sums = _window.Sums(nowMicros);
        double from = nowMicros - StepClock.YearMicros;
        int made = 0, used = 0;
        for (var good = 0; good < _lastUsed.Length; good++)
        {
            if (!_goods.IsPart[good] || _lastUsed[good] < from) continue;
            used++;
            if (_lastMade[good] >= from) made++;
        }

        sums.Parts = (made, used);
        return ClosureReport.Of(sums.Ratios());
    }

    /// <summary>What was bought, interest and taxes with it, over what was made in the year before now, both at
    /// replacement prices; 0 for a loop that takes nothing from outside, null where some good that it makes has
    /// no price.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public double? ImportShare(long nowMicros) => _isOpen ? _window.ImportShare(nowMicros) : 0;

    /// <summary>Self-sufficiency of the worst week of the year before now.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public double WorstWeek(long nowMicros) => _weeks.Worst(nowMicros);

    /// <summary>What the loop made for itself in the year before now, at replacement prices of the opening; null where
    /// nobody counts. Unit: money/yr.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public double? OwnInvestmentPerYear(long nowMicros)
    {
        if (!_isOpen || nowMicros == 0) return null;
        var sums = _window.Sums(nowMicros);
        var years = Math.Min(1, (double)nowMicros / StepClock.YearMicros);
        return Math.Max(0, sums.Value - sums.Content[ContentRow.Value]) / years;
    }

    /// <summary>Ends a month.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    public void EndPeriod(long nowMicros) => _window.EndPeriod(nowMicros);

    /// <summary>Counts interest and taxes of a quarter, in the month that ended last.</summary>
    /// <param name="money">Unit: money at replacement prices. Range: at least 0.</param>
    public void Owe(double money)
    {
        if (_isOpen && money != 0) _window.Owe(money);
    }

    /// <summary>Ends a week.</summary>
    /// <param name="nowMicros">Unit: µs of simulated time.</param>
    /// <param name="unserved">Asked of grids and not served since the run began, by good. Unit: the good's own.</param>
    /// <param name="goods">The goods.</param>
    public void EndWeek(long nowMicros, double[] unserved, GoodTable goods)
    {
        double joules = 0;
        for (var good = 0; good < unserved.Length; good++)
        {
            if (_goods.IsEnergy[good]) joules += unserved[good] * goods.Records[good].EnergyJ;
        }

        _weeks.EndWeek(nowMicros, joules);
    }

    /// <inheritdoc/>
    public void On(in Posting posting)
    {
        if (posting.Kind == PostingKind.Transfer) Move(posting.Lines);
        else Transform(posting.Process, posting.Lines);
    }

    /// <summary>Whether the loop can get from outside what it makes itself.</summary>
    private static bool Buys(WorldRecord world, LoopNeeds needs)
    {
        var human = world.Sites.Where(site => site.Owner == Owner.Human).Select(site => site.Process);
        var outside = world.Processes.Where(process => human.Contains(process.Id)).Select(process => process.Output)
            .Concat(world.Market?.Imports.Select(trade => trade.Good) ?? []);
        return outside.Any(good => needs.IndexOf(good) >= 0);
    }

    private void Move(ReadOnlySpan<PostingLine> lines)
    {
        var (from, to) = (lines[0].Account - _accounts.First, lines[1].Account - _accounts.First);
        var (source, target) = (_accounts.Roles[from], _accounts.Roles[to]);
        if (source == AccountRole.Outside && target == AccountRole.Outside) return;
        var good = _accounts.GoodOf[to];
        var quanta = Quick(lines[1].Quanta);
        if (source == AccountRole.Outside && _goods.IsEnergy[good]) _weeks.Buy(quanta * _goods.Joules[good]);
        Span<double> moved = stackalloc double[ContentRow.Count];
        moved.Clear();
        if (_isOpen)
        {
            if (source == AccountRole.Outside)
            {
                Buy(good, quanta, moved);
                _window.Buy(moved[ContentRow.Value]);
            }
            else Take(from, quanta, moved);
            if (target != AccountRole.Outside) Put(to, moved);
        }

        if (target == AccountRole.Work) Use(to, good, quanta, moved);
        else if (target == AccountRole.Installed && _isOpen) Install(to, good, quanta, moved);
    }

    private void Transform(int process, ReadOnlySpan<PostingLine> lines)
    {
        Span<double> sum = stackalloc double[ContentRow.Count];
        sum.Clear();
        var output = -1;
        var isWork = false;
        double fromNature = 0, made = double.PositiveInfinity;
        foreach (var line in lines)
        {
            // Contra accounts come last and carry nothing.
            if (line.Account < _accounts.First) break;
            var account = line.Account - _accounts.First;
            var role = _accounts.Roles[account];
            var good = _accounts.GoodOf[account];
            if (Int128.IsNegative(line.Quanta))
            {
                isWork |= role == AccountRole.Work;
                if (_accounts.IsAtWork[account]) _worked[account] -= Quick(line.Quanta);
                if (role == AccountRole.Outside) fromNature -= Quick(line.Quanta) * _goods.Joules[good];
                else TakeInto(account, role, good, -Quick(line.Quanta), sum);
            }
            else if (role is AccountRole.Output or AccountRole.Hours)
            {
                output = account;
                _lastMade[good] = _shard.Now;
                _window.Make(Quick(line.Quanta) * _goods.Price[good]);
                if (_goods.IsEnergy[good]) made = Quick(line.Quanta) * _goods.Joules[good];
                if (role == AccountRole.Hours)
                {
                    sum[ContentRow.Hours] += Quick(line.Quanta) * _goods.HoursPerQuantum[good];
                }
            }
        }

        sum[ContentRow.Energy] += EnergyGoods.Primary(fromNature, made);
        if (_isOpen) Settle(process, output, isWork, sum);
    }

    private void TakeInto(int account, AccountRole role, int good, double quanta, Span<double> sum)
    {
        if (!_isOpen && role != AccountRole.FleetInput) return;
        Span<double> taken = stackalloc double[ContentRow.Count];
        taken.Clear();
        if (_isOpen) Take(account, quanta, taken);
        if (role == AccountRole.FleetInput) Use(account, good, quanta, taken);

        // Equipment at the end of its life was counted when it was delivered.
        if (role == AccountRole.Installed) return;
        for (var row = 0; row < sum.Length; row++) sum[row] += taken[row];
    }

    /// <summary>Puts what a process took into its output; without one it waits, or is lost as perished.</summary>
    private void Settle(int process, int output, bool isWork, ReadOnlySpan<double> sum)
    {
        var pending = _pending.AsSpan(process * ContentRow.Count, ContentRow.Count);
        if (output >= 0)
        {
            Put(output, sum);
            Put(output, pending);
            pending.Clear();
        }
        else if (isWork)
        {
            for (var row = 0; row < sum.Length; row++) pending[row] += sum[row];
        }
        else _window.Lose(sum);
    }

    /// <summary>The conversion of 128 bits takes most of a posting's time, and hardly any count needs them.</summary>
    private static double Quick(Int128 quanta)
    {
        var low = unchecked((long)quanta);
        return low == quanta ? low : (double)quanta;
    }

    private void Buy(int good, double quanta, Span<double> content)
    {
        var perQuantum = _goods.Bought.AsSpan(good * ContentRow.Count, ContentRow.Count);
        for (var row = 0; row < content.Length; row++) content[row] = quanta * perQuantum[row];
    }

    /// <summary>Takes a part of an account's content: the balance is already the one after the posting.</summary>
    private void Take(int account, double quanta, Span<double> content)
    {
        var before = Quick(_ledger.Balance(_accounts.First + account)) + quanta;
        var share = before > quanta ? quanta / before : 1;
        var held = _contents.AsSpan(account * ContentRow.Count, ContentRow.Count);
        for (var row = 0; row < content.Length; row++)
        {
            content[row] = held[row] * share;
            held[row] -= content[row];
        }
    }

    private void Put(int account, ReadOnlySpan<double> content)
    {
        var held = _contents.AsSpan(account * ContentRow.Count, ContentRow.Count);
        for (var row = 0; row < content.Length; row++) held[row] += content[row];
    }

    private void Use(int account, int good, double quanta, ReadOnlySpan<double> content)
    {
        _lastUsed[good] = _shard.Now;
        if (_goods.IsEnergy[good]) _weeks.Use(quanta * _goods.Joules[good]);
        var layer = _accounts.LayerOf[account];
        if (layer >= 0 && _isOpen) _window.TakeIn(layer, content[ContentRow.Value], quanta * _goods.Price[good]);
    }

    private void Install(int account, int good, double quanta, ReadOnlySpan<double> content)
    {
        _lastUsed[good] = _shard.Now;
        var value = quanta * _goods.Price[good];
        _window.Invest(content, value, quanta * _goods.MassKg[good]);
        var layer = _accounts.LayerOf[account];
        if (layer >= 0) _window.TakeIn(layer, content[ContentRow.Value], value);
    }
}
