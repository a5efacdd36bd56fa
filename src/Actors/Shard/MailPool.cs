namespace Twin.Actors;

/// <summary>Mail in flight, by slot. Freed slots are taken again, last freed first, while they are warm.</summary>
/// <param name="limit">Mails it may ever hold.</param>
internal sealed class MailPool(int limit)
{
    private const int FirstCapacity = 64;

    private Mail[] _mails = new Mail[Math.Min(FirstCapacity, limit)];
    private int[] _free = new int[Math.Min(FirstCapacity, limit)];
    private int _freeCount;
    private int _used;

    public int Count => _used - _freeCount;

    public int Room => limit - Count;

    public int Put(in Mail mail)
    {
        int slot = _freeCount > 0 ? _free[--_freeCount] : Next();
        _mails[slot] = mail;
        return slot;
    }

    public ref readonly Mail Peek(int slot) => ref _mails[slot];

    public Mail Take(int slot)
    {
        _free[_freeCount++] = slot;
        return _mails[slot];
    }

    /// <summary>Takes the mail of another pool in place of its own, slot by slot; the other is only read.</summary>
    public void CopyFrom(MailPool other)
    {
        (_mails, _free) = ([.. other._mails], [.. other._free]);
        (_freeCount, _used) = (other._freeCount, other._used);
    }

    public void Clear()
    {
        _freeCount = 0;
        _used = 0;
    }

    private int Next()
    {
        if (_used == _mails.Length)
        {
            if (_used >= limit) throw new LimitException(nameof(ShardLimits.PooledMail), limit);
            int wider = (int)Math.Min(limit, (long)_mails.Length * 2);
            Array.Resize(ref _mails, wider);
            Array.Resize(ref _free, wider);
        }

        return _used++;
    }
}
